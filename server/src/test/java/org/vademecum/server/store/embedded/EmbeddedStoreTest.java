package org.vademecum.server.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.Await;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.Samples;

class EmbeddedStoreTest {

  @Test
  void refusesADirectoryInUseAndNamesTheFile(@TempDir Path directory) {
    try (EmbeddedStore first = EmbeddedStore.open(directory, 0)) {
      EmbeddedStoreException fault =
          assertThrows(EmbeddedStoreException.class, () -> EmbeddedStore.open(directory, 0));
      assertTrue(
          String.valueOf(fault.getMessage())
              .contains(directory.resolve("store.mv") + " is in use"));
      assertTrue(first.port() > 0);
    }
  }

  @Test
  void refusesABusyPortAndReleasesTheFile(@TempDir Path directory, @TempDir Path other) {
    try (EmbeddedStore first = EmbeddedStore.open(directory, 0)) {
      EmbeddedStoreException fault =
          assertThrows(EmbeddedStoreException.class, () -> EmbeddedStore.open(other, first.port()));
      assertTrue(String.valueOf(fault.getMessage()).contains("port " + first.port() + " is busy"));
    }
    EmbeddedStore.open(other, 0).close();
  }

  @Test
  void refusesAFileThatIsNoStore(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("store.mv"), "not a store ".repeat(2_000));
    EmbeddedStoreException fault =
        assertThrows(EmbeddedStoreException.class, () -> EmbeddedStore.open(directory, 0));
    assertTrue(String.valueOf(fault.getMessage()).contains("cannot be opened"));
  }

  @Test
  void keepsItsContentAndGivesBackSpaceWhenClosed(@TempDir Path directory) throws IOException {
    Map<Digest, byte[]> kept = Samples.nodes("kept", 500);
    Vertx vertx = Vertx.vertx();
    try (EmbeddedStore store = EmbeddedStore.open(directory, 0);
        MongoStores stores = MongoStores.connect(vertx, store.uri(), "kept")) {
      for (int i = 0; i < 30; i++) {
        Await.get(stores.nodes().putNodes(large(i), 0));
        Await.get(stores.nodes().sweep(1, Set.of()));
      }
      Await.get(stores.nodes().putNodes(kept, 0));
    }
    assertTrue(Files.size(directory.resolve("store.mv")) < 24 << 20);
    try (EmbeddedStore store = EmbeddedStore.open(directory, 0);
        MongoStores stores = MongoStores.connect(vertx, store.uri(), "kept")) {
      assertEquals(kept.keySet(), Await.get(stores.nodes().getNodes(kept.keySet())).keySet());
      assertEquals(500, Await.get(stores.nodes().countNodes()));
    } finally {
      Await.get(vertx.close());
    }
  }

  private static Map<Digest, byte[]> large(int number) {
    byte[] bytes = new byte[4 << 20];
    bytes[0] = (byte) number;
    return Map.of(Digest.of(bytes), bytes);
  }
}
