package org.vademecum.bench.trust;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vademecum.bench.pack.Scratch;
import org.vademecum.bench.server.Meter;
import org.vademecum.bench.server.Publisher;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Language;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/**
 * {@code bench/run trust}: bytes on the wire, heads of HTTP included, by which a device that
 * follows one pack learns that nothing is new, and that this pack changed (metadata, record and
 * manifest, without the delta's body), in libraries of 10 and of 100 collections in six languages.
 */
public final class Main {
  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
  private static final int PARAGRAPHS = 3;
  private static final int TRIES = 60;

  /** More than a check without news could ever take. */
  private static final long QUIET = 2_000;

  private final Map<String, Object> figures = new LinkedHashMap<>();

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Main main = new Main();
    try (Scratch scratch = new Scratch()) {
      main.measure(scratch.directory().resolve("ten"), 10);
      main.measure(scratch.directory().resolve("hundred"), 100);
    }
    System.out.println(new Gson().toJson(main.figures));
  }

  private void measure(Path directory, int collections) throws IOException, InterruptedException {
    try (RunningServer server =
            org.vademecum.server.Main.start(ServerConfig.embedded(directory.resolve("server"), 0));
        Meter meter = new Meter(URI.create(server.url()).getPort())) {
      Publisher publisher = new Publisher(server.url(), server.adminToken());
      for (int i = 0; i < collections; i++) {
        publisher.create(name(i));
        publish(publisher, name(i), LANGUAGES, 1);
        System.err.println("published " + name(i));
      }
      LibraryOptions options =
          LibraryOptions.in(directory.resolve("device").toFile()).at(meter.address());
      try (Library device = Library.open(options)) {
        device.subscribe(name(0), new Language("fr"));
        device.sync(SyncListener.NONE);
        long check = check(device, meter);
        figures.put(collections == 10 ? "check_bytes" : "check_bytes_100", check);
        publish(publisher, name(0), List.of("fr"), 2);
        UpdateResult.Applied applied = (UpdateResult.Applied) device.sync(SyncListener.NONE).get(0);
        figures.put("changed_bytes_" + collections, meter.take() - applied.fileBytes());
        figures.put("delta_bytes_" + collections, applied.fileBytes());
      }
    }
  }

  /** A check that finds nothing new; the server may still be at work on files to offer. */
  private static long check(Library device, Meter meter) throws InterruptedException {
    long bytes = Long.MAX_VALUE;
    for (int tries = 0; tries < TRIES && bytes > QUIET; tries++) {
      TimeUnit.SECONDS.sleep(1);
      meter.take();
      device.sync(SyncListener.NONE);
      bytes = meter.take();
    }
    return bytes;
  }

  private static String name(int collection) {
    return "collection-" + collection;
  }

  private static void publish(
      Publisher publisher, String collection, List<String> languages, long edition) {
    for (String language : languages) {
      publisher.draft(collection, "draft", "G/1", language, text(language, edition));
    }
    Publisher.Reply reply = publisher.publish(collection, "draft");
    if (reply.status() != 201) {
      throw new IllegalStateException(reply.body());
    }
  }

  private static String text(String language, long edition) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= PARAGRAPHS; i++) {
      text.append(i).append(". ").append(language).append(" paragraph of edition ");
      text.append(i == 2 ? edition : 1).append(" that says something.\n\n");
    }
    return text.toString();
  }

  private Main() {}
}
