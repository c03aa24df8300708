package org.vademecum.server.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.Await;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.Samples;
import org.vademecum.server.store.StoreUnavailableException;

class GoneAndBackTest {
  private static final int SIGTERM_STATUS = 128 + 15;

  @Test
  void callsFailWhileTheStoreIsGoneAndSucceedWhenItIsBack(@TempDir Path directory) {
    Vertx vertx = Vertx.vertx();
    try (StoreProcess process = new StoreProcess(directory);
        MongoStores stores = MongoStores.connect(vertx, process.uri(), "gone")) {
      CollectionHead head = Samples.firstHead("charter");
      Map<Digest, byte[]> nodes = Samples.nodes("section", 5);
      assertTrue(Await.get(stores.heads().createHead(head)));
      Await.get(stores.nodes().putNodes(nodes, 0));
      Await.get(stores.ping());

      assertEquals(SIGTERM_STATUS, process.stop());
      List<Future<?>> pending =
          List.of(
              stores.ping(),
              stores.heads().replaceHead(head, Samples.next(head)),
              stores.nodes().getNodes(nodes.keySet()),
              stores.nodes().putNodes(nodes, 0));
      pending.forEach(call -> assertThrows(StoreUnavailableException.class, () -> Await.get(call)));

      process.restart();
      assertEquals(Optional.of(head), Await.get(stores.heads().findHead("charter")));
      assertEquals(5, Await.get(stores.nodes().getNodes(nodes.keySet())).size());
      assertTrue(Await.get(stores.heads().replaceHead(head, Samples.next(head))));
    } finally {
      Await.get(vertx.close());
    }
  }

  @Test
  void callsUnderWayFailWhenTheStoreIsKilled(@TempDir Path directory) {
    Vertx vertx = Vertx.vertx();
    try (StoreProcess process = new StoreProcess(directory);
        MongoStores stores = MongoStores.connect(vertx, process.uri(), "gone")) {
      Await.get(stores.ping());
      List<Future<Integer>> puts =
          IntStream.range(0, 50)
              .mapToObj(i -> stores.nodes().putNodes(Samples.nodes("batch " + i, 1_000), 0))
              .toList();
      process.kill();
      long refused = puts.stream().filter(GoneAndBackTest::isUnavailable).count();
      assertTrue(refused > 0, "fifty puts were done before the kill");
      process.restart();
      assertEquals(1_000, Await.get(stores.nodes().putNodes(Samples.nodes("later", 1_000), 0)));
    } finally {
      Await.get(vertx.close());
    }
  }

  private static boolean isUnavailable(Future<Integer> put) {
    try {
      Await.get(put);
      return false;
    } catch (StoreUnavailableException e) {
      return true;
    }
  }
}
