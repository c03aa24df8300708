package org.vademecum.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.bench.server.Publisher;
import org.vademecum.client.Library;
import org.vademecum.client.update.OkHttpFetcher;
import org.vademecum.client.update.SyncListener;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** A server that restarts while a device downloads from it. */
final class RestartRow implements AutoCloseable {
  private final Path directory;
  private RunningServer server;
  private final int port;

  RestartRow(Path directory) {
    this.directory = directory;
    server = start(0);
    port = server.port();
    Publisher publisher = new Publisher(server.url(), server.adminToken());
    publisher.create(Stage.COLLECTION);
    Stage.LANGUAGES.forEach(
        language ->
            publisher.draft(
                Stage.COLLECTION,
                "draft",
                "G/1",
                language.tag(),
                Publisher.text(1, language.tag())));
    publisher.publish(Stage.COLLECTION, "draft");
  }

  private RunningServer start(int onPort) {
    return Main.start(
        ServerConfig.of(
            Map.of(
                "VADEMECUM_DATA",
                directory.resolve("data").toString(),
                "VADEMECUM_HOST",
                "127.0.0.1",
                "VADEMECUM_PORT",
                "" + onPort)));
  }

  Row row() {
    return Row.dear("server_restart", this::run);
  }

  private void run(Random random, Tally tally) throws IOException {
    Path device = directory.resolve("device");
    Devices.delete(device);
    String address = "http://127.0.0.1:" + port + "/";
    int at = random.nextInt(8_000);
    int file = 1 + random.nextInt(2);
    AtomicBoolean restarted = new AtomicBoolean();
    Wire wire =
        new Wire(
            new OkHttpFetcher(address),
            (asked, answer) -> {
              if (asked.fileNumber() != file || restarted.getAndSet(true)) {
                return answer;
              }
              restart();
              return answer.breakingAfter(at);
            });
    try (Library library = Devices.open(device, address, wire)) {
      Devices.subscribe(library);
      library.sync(SyncListener.NONE);
      if (Devices.edition(library) != 1 || !library.check().clean()) {
        tally.harm(Harm.UNREADABLE, library.status().toString());
      }
    } catch (RuntimeException failed) {
      tally.harm(Harm.UNREADABLE, failed.toString());
    }
    tally.injected();
  }

  private void restart() {
    server.close();
    server = start(port);
  }

  @Override
  public void close() {
    server.close();
  }
}
