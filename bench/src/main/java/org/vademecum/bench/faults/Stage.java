package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.vademecum.bench.server.Publisher;
import org.vademecum.client.Library;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.OkHttpFetcher;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Language;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/**
 * A real server with some editions of one collection in two languages, a device that stayed at each
 * of them, and all that the server ever said.
 */
final class Stage implements AutoCloseable {
  static final String COLLECTION = "guides";
  static final List<Language> LANGUAGES = List.of(new Language("en"), new Language("fr"));

  /** Number of the last edition. */
  static final long CURRENT = 4;

  private final Path directory;
  private final RunningServer server;
  private final Fetcher real;
  private final Map<Long, List<String>> texts = new TreeMap<>();
  private final Map<Long, Map<String, Got>> said = new HashMap<>();

  Stage(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    this.server = Main.start(ServerConfig.embedded(directory.resolve("server"), 0));
    this.real = new OkHttpFetcher(address());
    Publisher publisher = new Publisher(server.url(), server.adminToken());
    publisher.create(COLLECTION);
    try (Library device = Devices.open(base(0), address(), real)) {
      Devices.subscribe(device);
    }
    for (long edition = 1; edition <= CURRENT; edition++) {
      publish(publisher, edition);
      Devices.copy(base(edition - 1), base(edition));
      follow(edition);
    }
  }

  private static void publish(Publisher publisher, long edition) {
    for (Language language : LANGUAGES) {
      String text = Publisher.text(edition, language.tag());
      publisher.draft(COLLECTION, "draft", "G/1", language.tag(), text);
    }
    Publisher.Reply reply = publisher.publish(COLLECTION, "draft");
    if (reply.status() != 201) {
      throw new IllegalStateException(reply.body());
    }
  }

  /** Brings a device to an edition and a newcomer beside it, keeping what the server says. */
  private void follow(long edition) throws IOException, InterruptedException {
    Map<String, Got> heard = new ConcurrentHashMap<>();
    Wire recording =
        new Wire(
            request -> real.get(Fetcher.Request.of(request.path())),
            (asked, answer) -> {
              heard.put(asked.request().path(), answer);
              return answer;
            });
    try (Library device = Devices.open(base(edition), address(), recording)) {
      while (Devices.edition(device) < edition) {
        device.sync(SyncListener.NONE);
        TimeUnit.MILLISECONDS.sleep(100);
      }
      texts.put(edition, Devices.texts(device));
    }
    Path newcomer = directory.resolve("newcomer-" + edition);
    Devices.copy(base(0), newcomer);
    try (Library device = Devices.open(newcomer, address(), recording)) {
      device.sync(SyncListener.NONE);
    }
    said.put(edition, heard);
  }

  String address() {
    return server.url() + "/";
  }

  Fetcher real() {
    return real;
  }

  /** A device that stayed at an edition; 0 has subscribed only. */
  Path base(long edition) {
    return directory.resolve("base-" + edition);
  }

  Path scratch(String name) throws IOException {
    return Files.createDirectories(directory.resolve(name));
  }

  /** What is read of an edition. */
  List<String> texts(long edition) {
    return texts.getOrDefault(edition, List.of());
  }

  /** What the server said at an edition, by path. */
  Map<String, Got> said(long edition) {
    return said.getOrDefault(edition, Map.of());
  }

  @Override
  public void close() {
    server.close();
  }
}
