package org.vademecum.server.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.Await;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.Samples;
import org.vademecum.server.store.StoreUnavailableException;

/**
 * A publisher that outlives its store: whenever the store is killed, it repeats the call that got
 * no answer. In the midst of a publication too: the nodes put before the kill must be there after
 * it.
 */
class KillTest {
  private static final int KILLS = 20;
  private static final int NODES = 40;
  private static final long SEED = 20_031;

  @Test
  void killedAtRandomMomentsItLosesNothingAcknowledged(@TempDir Path directory) {
    Vertx vertx = Vertx.vertx();
    try (StoreProcess process = new StoreProcess(directory);
        MongoStores stores = MongoStores.connect(vertx, process.uri(), "killed")) {
      HeadStore heads = stores.heads();
      until(() -> Await.get(heads.createHead(Samples.firstHead("charter"))));
      AtomicLong published = new AtomicLong();
      CompletableFuture<Void> kills =
          CompletableFuture.runAsync(() -> killRepeatedly(process, published));
      while (!kills.isDone()) {
        publish(heads, stores.nodes(), published.get());
        published.incrementAndGet();
      }
      kills.join();
      assertEquals(published.get(), until(() -> head(heads)).edition());
      assertHoldsAll(stores.nodes(), published.get());
      System.out.printf(
          "embedded store killed %d times (seed %d) during %d publications: nothing lost%n",
          KILLS, SEED, published.get());
    } finally {
      Await.get(vertx.close());
    }
  }

  /** Waits for two publications between kills, then for any moment within a few more. */
  private static void killRepeatedly(StoreProcess process, AtomicLong published) {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long enough = published.get() + 2;
      while (published.get() < enough) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(200_000)));
      process.kill();
      process.restart();
    }
  }

  private static void publish(HeadStore heads, NodeStore nodes, long published) {
    CollectionHead head = until(() -> head(heads));
    assertEquals(published, head.edition(), "an acknowledged edition is the current one");
    until(() -> Await.get(nodes.putNodes(content(published + 1), 0)));
    CollectionHead next = Samples.next(head);
    assertTrue(until(() -> Await.get(heads.replaceHead(head, next))));
  }

  private static void assertHoldsAll(NodeStore nodes, long published) {
    Set<Digest> expected = new HashSet<>();
    for (long edition = 1; edition <= published; edition++) {
      expected.addAll(content(edition).keySet());
    }
    assertEquals(expected.size(), Await.get(nodes.getNodes(expected)).size());
  }

  private static Map<Digest, byte[]> content(long edition) {
    return Samples.nodes("paragraph of edition " + edition, NODES);
  }

  private static CollectionHead head(HeadStore heads) {
    return Await.get(heads.findHead("charter")).orElseThrow();
  }

  private static <T> T until(Supplier<T> call) {
    while (true) {
      try {
        return call.get();
      } catch (StoreUnavailableException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
  }
}
