package org.vademecum.server.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.Await;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.Samples;

/** Prints what the embedded store's main operations cost, once. */
class EmbeddedStoreMeasurementTest {
  private static final int NODES = 10_000;
  private static final int SWAPS = 100;

  @Test
  void printsTheCostOfItsMainOperations(@TempDir Path directory) {
    Vertx vertx = Vertx.vertx();
    try (EmbeddedStore store = EmbeddedStore.open(directory, 0);
        MongoStores stores = MongoStores.connect(vertx, store.uri(), "measure")) {
      Map<Digest, byte[]> nodes =
          Samples.nodes("a paragraph of about sixty bytes, as many are", NODES);
      long put = millis(() -> assertEquals(NODES, put(stores.nodes(), nodes)));
      long again = millis(() -> assertEquals(0, put(stores.nodes(), nodes)));
      List<Digest> some = List.copyOf(nodes.keySet()).subList(4_000, 5_000);
      long get = millis(() -> Await.get(stores.nodes().getNodes(some)));
      System.out.printf(
          "embedded store: %d nodes put in %d ms, again in %d ms, 1,000 read in %d ms,"
              + " head swapped in %.1f ms (median of %d)%n",
          NODES, put, again, get, swapMedian(stores.heads()), SWAPS);
    } finally {
      Await.get(vertx.close());
    }
  }

  private static int put(NodeStore nodes, Map<Digest, byte[]> content) {
    return Await.get(nodes.putNodes(content, 0));
  }

  private static double swapMedian(HeadStore heads) {
    CollectionHead head = Samples.firstHead("charter");
    Await.get(heads.createHead(head));
    long[] nanos = new long[SWAPS];
    for (int i = 0; i < SWAPS; i++) {
      CollectionHead next = Samples.next(head);
      long start = System.nanoTime();
      Await.get(heads.replaceHead(head, next));
      nanos[i] = System.nanoTime() - start;
      head = next;
    }
    Arrays.sort(nanos);
    return nanos[SWAPS / 2] / 1e6;
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
