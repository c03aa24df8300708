package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;

@SuppressWarnings("NullAway.Init")
abstract class NodeStoreContract extends StoreContract {
  private NodeStore nodes;

  @BeforeEach
  void open() {
    nodes = stores.nodes();
  }

  @Test
  void givesBackWhatWasPut() {
    Map<Digest, byte[]> some = Samples.nodes("section", 3);
    Await.get(nodes.putNodes(some, 0));
    Map<Digest, byte[]> read = Await.get(nodes.getNodes(some.keySet()));
    assertEquals(some.keySet(), read.keySet());
    some.forEach((digest, bytes) -> assertArrayEquals(bytes, read.get(digest)));
  }

  @Test
  void countsOnlyNewNodes() {
    assertEquals(3, Await.get(nodes.putNodes(Samples.nodes("section", 3), 0)));
    assertEquals(0, Await.get(nodes.putNodes(Samples.nodes("section", 3), 0)));
    assertEquals(2, Await.get(nodes.putNodes(Samples.nodes("section", 5), 1)));
    assertEquals(5, Await.get(nodes.countNodes()));
  }

  @Test
  void putsAndGetsMoreThanOneBatch() {
    Map<Digest, byte[]> many = Samples.nodes("section", 1_100);
    assertEquals(1_100, Await.get(nodes.putNodes(many, 0)));
    assertEquals(1_100, Await.get(nodes.getNodes(many.keySet())).size());
    assertEquals(many.keySet(), Await.get(nodes.present(many.keySet())));
  }

  @Test
  void putsMoreThanOneMessageHolds() {
    Map<Digest, byte[]> large = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      byte[] bytes = new byte[5 << 20];
      bytes[0] = (byte) i;
      large.put(Digest.of(bytes), bytes);
    }
    assertEquals(5, Await.get(nodes.putNodes(large, 0)));
    assertEquals(large.keySet(), Await.get(nodes.present(large.keySet())));
  }

  @Test
  void takesNoNodesAndAsksForNone() {
    assertEquals(0, Await.get(nodes.putNodes(Map.of(), 0)));
    assertEquals(Map.of(), Await.get(nodes.getNodes(List.of())));
    assertEquals(Set.of(), Await.get(nodes.present(List.of())));
  }

  @Test
  void namesMissingNode() {
    Map<Digest, byte[]> some = Samples.nodes("section", 2);
    Digest missing = Digest.of(Samples.bytes("never put"));
    Await.get(nodes.putNodes(some, 0));
    List<Digest> asked = new ArrayList<>(some.keySet());
    asked.add(missing);
    MissingNodeException fault =
        assertThrows(MissingNodeException.class, () -> Await.get(nodes.getNodes(asked)));
    assertEquals(missing, fault.digest());
    assertEquals(some.keySet(), Await.get(nodes.present(asked)));
  }

  @Test
  void namesDamagedNode() {
    Map<Digest, byte[]> some = Samples.nodes("section", 2);
    Await.get(nodes.putNodes(some, 0));
    Digest damaged = some.keySet().iterator().next();
    inCollection(
        "nodes",
        stored ->
            stored.updateOne(
                eq("_id", Digests.binary(damaged)), set("b", new Binary(Samples.bytes("rot")))));
    DamagedNodeException fault =
        assertThrows(DamagedNodeException.class, () -> Await.get(nodes.getNodes(some.keySet())));
    assertEquals(damaged, fault.digest());
    assertTrue(String.valueOf(fault.getMessage()).contains(damaged.hex()));
  }

  @Test
  void sweepsOnlyWhatIsOldAndUnreachable() {
    Map<Digest, byte[]> old = Samples.nodes("old", 1_200);
    Map<Digest, byte[]> marked = Samples.nodes("marked", 3);
    Set<Digest> reachable = Set.copyOf(List.copyOf(old.keySet()).subList(0, 10));
    Await.get(nodes.putNodes(old, 0));
    Await.get(nodes.putNodes(marked, 0));
    Await.get(nodes.putNodes(marked, 1));
    assertEquals(1_190, Await.get(nodes.sweep(1, reachable)));
    assertEquals(13, Await.get(nodes.countNodes()));
    assertEquals(reachable, Await.get(nodes.present(old.keySet())));
    assertEquals(marked.keySet(), Await.get(nodes.present(marked.keySet())));
  }

  @Test
  void aLowerMarkDoesNotUndoAHigher() {
    Map<Digest, byte[]> some = Samples.nodes("section", 2);
    Await.get(nodes.putNodes(some, 5));
    Await.get(nodes.putNodes(some, 2));
    assertEquals(0, Await.get(nodes.sweep(5, Set.of())));
  }

  @Test
  void completesOnTheCallersContext() {
    Context context = vertx.getOrCreateContext();
    Promise<Context> seen = Promise.promise();
    context.runOnContext(
        start ->
            nodes
                .present(List.of(Digest.of(Samples.bytes("x"))))
                .onComplete(done -> seen.complete(Objects.requireNonNull(Vertx.currentContext()))));
    assertSame(context, Await.get(seen.future()));
  }
}
