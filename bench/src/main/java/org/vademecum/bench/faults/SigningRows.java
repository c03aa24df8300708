package org.vademecum.bench.faults;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.client.fake.MemoryStore;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.update.MetadataUpdater;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.store.StoreUnavailableException;
import org.vademecum.server.store.embedded.EmbeddedStore;

/**
 * Faults of signing anew and of showing: time goes on by hours, days or weeks, so that something is
 * always due, and a strict reader who saw all there was before follows.
 */
final class SigningRows implements AutoCloseable {
  private static final String COLLECTION = "guides";
  private static final List<Duration> STEPS =
      List.of(Duration.ofHours(2), Duration.ofDays(4), Duration.ofDays(20), Duration.ofDays(190));

  private final Path keys;
  private final EmbeddedStore store;
  private final Node reading;
  private final StoredFiles files;
  private final MemoryStore reader;
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private long edition;
  private int drafts;

  SigningRows(Path directory) {
    keys = directory.resolve("keys");
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    reading = node();
    Node.await(reading.cases().collections().create(COLLECTION, "Guides"));
    publish(reading);
    edition++;
    files = new StoredFiles(reading.metadata());
    reader =
        new MemoryStore(
            files.find("root", 1).orElseThrow(() -> new IllegalStateException("no root")));
  }

  List<Row> rows() {
    return List.of(
        Row.dear("two_nodes_sign", this::twoNodes),
        Row.dear("kill_signing", this::killSigning),
        Row.dear("decided_not_shown", this::decidedNotShown));
  }

  private Node node() {
    return new Node(store.uri(), new SeedFolder(keys), clock());
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private void goOn(Random random) {
    now = now.plus(STEPS.get(random.nextInt(STEPS.size())));
  }

  /** Publishes from a draft of its own: one that a dead node left is stale. */
  private void publish(Node node) {
    String name = "draft-" + drafts++;
    ImportFile file =
        new ImportFile(
            "a.txt",
            Buffer.buffer("1. Signed " + System.nanoTime() + ".\n"),
            Map.of("symbol", List.of("S/1"), "lang", List.of("en")));
    Node.await(node.cases().imports().importFiles(DraftRef.of(COLLECTION, name), List.of(file)));
    Node.await(node.cases().publishing().publish(PublishRequest.of(COLLECTION, name, "a note")));
  }

  private void twoNodes(Random random, Tally tally) {
    goOn(random);
    try (Node one = node();
        Node other = node()) {
      Node.await(Future.all(one.sign(), other.sign()));
    }
    tally.injected();
    requireFresh(tally);
  }

  private void killSigning(Random random, Tally tally) throws IOException, InterruptedException {
    goOn(random);
    try (Child child =
        new Child(
            Map.of(), SigningNode.class, List.of(store.uri(), keys.toString(), now.toString()))) {
      child.await("begins");
      TimeUnit.MICROSECONDS.sleep(random.nextInt(150_000));
      child.kill();
    }
    tally.injected();
    try (Node survivor = node()) {
      Node.await(survivor.sign());
    }
    requireFresh(tally);
  }

  private void decidedNotShown(Random random, Tally tally) {
    goOn(random);
    try (Node survivor = node()) {
      Node.await(survivor.sign());
      try (Node dying = Node.dying(store.uri(), new SeedFolder(keys), clock())) {
        publish(dying);
        tally.harm(Harm.ACCEPTED_WRONG, "acknowledged and not shown");
      } catch (CompletionException expected) {
        tally.injected();
        if (!(expected.getCause() instanceof StoreUnavailableException)) {
          tally.harm(Harm.UNREADABLE, expected.toString());
        }
      }
      edition++;
      Node.await(survivor.sign());
    }
    requireFresh(tally);
  }

  /** All that is shown can be followed strictly from what was seen before, the edition too. */
  private void requireFresh(Tally tally) {
    try {
      MetadataUpdater updater = MetadataUpdater.refreshed(files, reader, now, Expiry.STRICT);
      if (updater.find("editions/" + COLLECTION).isEmpty()) {
        tally.harm(Harm.LOST, "no edition is shown");
      }
      long shown = files.head().version("editions." + COLLECTION) / 1_000;
      if (shown != edition) {
        tally.harm(Harm.LOST, "edition " + shown + " is shown, not " + edition);
      }
    } catch (RuntimeException refused) {
      tally.harm(Harm.UNREADABLE, refused.toString());
    }
  }

  @Override
  public void close() {
    reading.close();
    store.close();
  }
}
