package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;

/** Devices with the client library, on a node for which every delta is large. */
final class DevicesTest {
  private static final DeliveryPolicy POLICY = new DeliveryPolicy(1, 1, 10, 1 << 20, 7);
  private static final String TOKEN = "a token for administrators";

  @TempDir static Path directory;
  private static Library library;
  private static UseCases node;
  private static HttpServer server;

  @BeforeAll
  static void serve() {
    library = new Library(directory.resolve("store"));
    node = library.node(library.stores(), POLICY, Clock.systemUTC());
    Readiness readiness = new Readiness(Future::succeededFuture);
    readiness.started();
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    HttpApi api = new HttpApi(library.vertx(), node, readiness, metrics, TOKEN, true);
    server =
        Await.result(
            api.router()
                .compose(
                    router -> library.vertx().createHttpServer().requestHandler(router).listen(0)));
  }

  @AfterAll
  static void stop() {
    Await.result(server.close());
    Await.result(node.close());
    library.close();
  }

  /** A device that remembers why deltas were of no use. */
  private static final class Device implements SyncListener, AutoCloseable {
    private final org.vademecum.client.Library store;
    private final List<String> fellBack = new ArrayList<>();

    Device(String name) {
      store =
          org.vademecum.client.Library.open(
              LibraryOptions.in(directory.resolve(name).toFile())
                  .at("http://127.0.0.1:" + server.actualPort() + "/"));
      store.subscribe(name, new Language("en"));
    }

    /** Syncs until an edition is there: a timestamp may be some moments old. */
    UpdateResult.Applied sync(long edition) {
      long deadline = System.nanoTime() + 10_000_000_000L;
      UpdateResult result = store.sync(this).get(0);
      while (!isAt(edition, result) && System.nanoTime() < deadline) {
        result = store.sync(this).get(0);
      }
      return assertInstanceOf(UpdateResult.Applied.class, result, "" + result);
    }

    private static boolean isAt(long edition, UpdateResult result) {
      return result instanceof UpdateResult.Applied applied && applied.to() == edition;
    }

    @Override
    public void fellBack(String pack, String reason) {
      fellBack.add(reason);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  @Test
  void oneThatIsSentToTheBundleGetsThere() {
    library.create("anew");
    publish("anew", List.of("Nothing yet."));
    try (Device device = new Device("anew")) {
      device.sync(1);
      Library.put(node, "anew", "X/2", "en", lines(300).toArray(String[]::new));
      Await.result(
          node.removal().remove(Library.draft("anew"), new Symbol("X/1"), new Language("en")));
      publish("anew");
      UpdateResult.Applied applied = device.sync(2);
      assertTrue(!applied.byDelta(), "a delta was served");
      assertEquals(1, device.fellBack.size(), "" + device.fellBack);
    }
  }

  @Test
  void oneWithAnOldEditionGetsADeltaThatWasNotPrepared() {
    library.create("corrected");
    List<String> lines = lines(300);
    publish("corrected", lines);
    try (Device device = new Device("corrected")) {
      device.sync(1);
      for (int i = 0; i < 10; i++) {
        lines.set(i, "Rule " + i + " was corrected.");
        publish("corrected", lines);
      }
      UpdateResult.Applied applied = device.sync(11);
      assertTrue(applied.byDelta() && applied.fileBytes() < 1_000, "" + applied);
      assertEquals(List.of(), device.fellBack);
    }
  }

  private static void publish(String collection, List<String> lines) {
    Library.put(node, collection, "X/1", "en", lines.toArray(String[]::new));
    publish(collection);
  }

  private static void publish(String collection) {
    Await.result(node.publishing().publish(Library.request(collection)));
    Await.result(node.preparation().prepare(collection));
    Await.result(node.trust().showAllManifests());
  }

  private static List<String> lines(int count) {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("Rule " + i + " of " + Long.toString(random.nextLong(1L << 40), 36) + ".");
    }
    return lines;
  }
}
