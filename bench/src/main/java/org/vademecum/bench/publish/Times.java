package org.vademecum.bench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vademecum.bench.server.Publisher;

/** Times from the request to publish until every node serves the new manifest. */
final class Times {
  static final int SECTIONS = 100_000;

  static final String COLLECTION = "laws";
  private static final int WORKS = 100;
  private static final int WARM_UP = 10;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Publisher publisher;
  private final List<ShownManifest> nodes;

  Times(TwoNodes nodes) {
    this.publisher = new Publisher(nodes.first().url(), nodes.first().adminToken());
    this.nodes = nodes.both().stream().map(it -> new ShownManifest(it.url())).toList();
  }

  /** Milliseconds, the shortest first. */
  List<Double> measure(int publications) {
    for (int work = 0; work < WORKS; work++) {
      draft(work, 0);
    }
    publish(1);
    System.err.println("published " + SECTIONS + " sections");
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < publications + WARM_UP; i++) {
      draft(i % WORKS, i + 1);
      double millis = publish(i + 2);
      if (i >= WARM_UP) {
        times.add(millis);
      }
    }
    return times.stream().sorted().toList();
  }

  private void draft(int work, int change) {
    Publisher.Reply reply =
        publisher.draft(COLLECTION, "draft", "L/" + work, "en", text(work, change));
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.body());
    }
  }

  /** A work of as many paragraphs as make the collection what it is; one of them differs. */
  private static String text(int work, int change) {
    return IntStream.rangeClosed(1, SECTIONS / WORKS)
        .mapToObj(
            number ->
                number
                    + ". Paragraph "
                    + number
                    + " of law "
                    + work
                    + " says what is to be done"
                    + (number == SECTIONS / WORKS / 2 ? ", in version " + change : "")
                    + ".\n\n")
        .collect(Collectors.joining());
  }

  private double publish(long edition) {
    List<CompletableFuture<Long>> seen =
        nodes.stream()
            .map(node -> CompletableFuture.supplyAsync(() -> await(node, edition)))
            .toList();
    long began = System.nanoTime();
    Publisher.Reply reply = publisher.publish(COLLECTION, "draft");
    if (reply.status() != 201) {
      throw new IllegalStateException(reply.body());
    }
    long last = seen.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
    double millis = (last - began) / 1e6;
    System.err.printf(Locale.ROOT, "edition %d in %.1f ms%n", edition, millis);
    return millis;
  }

  private static long await(ShownManifest node, long edition) {
    long deadline = System.nanoTime() + PATIENCE;
    while (node.edition(COLLECTION, "en") < edition) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("edition " + edition + " is not served");
      }
      Pause.millis(5);
    }
    return System.nanoTime();
  }
}
