package org.vademecum.bench.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vademecum.bench.server.Publisher;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** Two servers on one embedded store, each with event loops and caches of its own. */
record TwoNodes(EmbeddedStore store, RunningServer first, RunningServer second)
    implements AutoCloseable {

  /** Starts them with an empty collection, whose key both have. */
  static TwoNodes start(Path directory, String collection) {
    EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
    Path left = directory.resolve("left");
    Path right = directory.resolve("right");
    RunningServer first = start(left, store);
    Publisher publisher = new Publisher(first.url(), first.adminToken());
    awaitReady(publisher);
    publisher.create(collection);
    copyKeys(left, right);
    return new TwoNodes(store, first, start(right, store));
  }

  private static RunningServer start(Path data, EmbeddedStore store) {
    return org.vademecum.server.Main.start(
        ServerConfig.of(
            Map.of(
                "VADEMECUM_DATA",
                data.toString(),
                "VADEMECUM_PORT",
                "0",
                "MONGODB_URI",
                store.uri())));
  }

  private static void awaitReady(Publisher publisher) {
    while (!publisher.isReady()) {
      Pause.millis(20);
    }
  }

  /** What docs/operations.md asks of whoever adds a node. */
  private static void copyKeys(Path from, Path to) {
    try (Stream<Path> keys = Files.list(from.resolve("keys"))) {
      Files.createDirectories(to.resolve("keys"));
      Files.copy(from.resolve("admin-token"), to.resolve("admin-token"));
      for (Path key : keys.toList()) {
        Files.copy(key, to.resolve("keys").resolve(key.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<RunningServer> both() {
    return List.of(first, second);
  }

  @Override
  public void close() {
    second.close();
    first.close();
    store.close();
  }
}
