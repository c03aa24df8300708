package org.vademecum.server.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.Await;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.StoreFullException;

/** On a small disk of its own, which only root can mount. */
@SuppressWarnings("NullAway.Init")
class DiskFullTest {
  private static final int BALLAST = 8 << 20;
  @TempDir Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk.toString());
    if (!mounted) {
      System.out.println("full disk test skipped: no small disk can be mounted here");
    }
    assumeTrue(mounted, "cannot mount");
    Files.write(disk.resolve("ballast"), new byte[BALLAST]);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", disk.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFullDiskRefusesWritesAndLosesNothing() throws IOException {
    Vertx vertx = Vertx.vertx();
    Set<Digest> acknowledged = new HashSet<>();
    Random random = new Random(7);
    try (EmbeddedStore store = EmbeddedStore.open(disk.resolve("data"), 0);
        MongoStores stores = MongoStores.connect(vertx, store.uri(), "full")) {
      NodeStore nodes = stores.nodes();
      StoreFullException fault =
          assertThrows(StoreFullException.class, () -> fill(nodes, random, acknowledged));
      assertTrue(String.valueOf(fault.getMessage()).contains("free space"), fault.getMessage());
      assertTrue(acknowledged.size() > 20, "wrote " + acknowledged.size());
      assertHolds(nodes, acknowledged);

      Files.delete(disk.resolve("ballast"));
      Map<Digest, byte[]> later = content(random);
      Await.get(nodes.putNodes(later, 0));
      acknowledged.addAll(later.keySet());
      assertHolds(nodes, acknowledged);
    }
    try (EmbeddedStore store = EmbeddedStore.open(disk.resolve("data"), 0);
        MongoStores stores = MongoStores.connect(vertx, store.uri(), "full")) {
      assertHolds(stores.nodes(), acknowledged);
    } finally {
      Await.get(vertx.close());
    }
  }

  private static void fill(NodeStore nodes, Random random, Set<Digest> acknowledged) {
    for (int i = 0; i < 10_000; i++) {
      Map<Digest, byte[]> content = content(random);
      Await.get(nodes.putNodes(content, 0));
      acknowledged.addAll(content.keySet());
    }
  }

  private static Map<Digest, byte[]> content(Random random) {
    Map<Digest, byte[]> content = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      byte[] bytes = new byte[64 << 10];
      random.nextBytes(bytes);
      content.put(Digest.of(bytes), bytes);
    }
    return content;
  }

  private static void assertHolds(NodeStore nodes, Set<Digest> acknowledged) {
    assertEquals(acknowledged, Await.get(nodes.getNodes(acknowledged)).keySet());
  }
}
