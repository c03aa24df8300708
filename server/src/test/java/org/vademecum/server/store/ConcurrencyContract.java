package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.server.store.ArtifactStore.Artifact;

@SuppressWarnings("NullAway.Init")
abstract class ConcurrencyContract extends StoreContract {
  private static final int WRITERS = 16;
  private static final int ROUNDS = 20;
  private HeadStore heads;

  @BeforeEach
  void open() {
    heads = stores.heads();
    Await.get(heads.createHead(Samples.firstHead("charter")));
  }

  @Test
  void ofManyWritersExactlyOneWinsEachRound() {
    for (int round = 0; round < ROUNDS; round++) {
      CollectionHead head = head();
      List<Future<Boolean>> swaps =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> heads.replaceHead(head, Samples.next(head)))
              .toList();
      assertEquals(1, swaps.stream().filter(Await::get).count(), "round " + round);
    }
    assertEquals(ROUNDS, head().edition());
  }

  @Test
  void noUpdateIsLost() {
    List<Future<Void>> writers =
        IntStream.range(0, WRITERS).mapToObj(writer -> increment(10)).toList();
    writers.forEach(Await::get);
    assertEquals(10 * WRITERS, head().edition());
  }

  private Future<Void> increment(int left) {
    if (left == 0) {
      return Future.succeededFuture();
    }
    return heads
        .findHead("charter")
        .map(found -> found.orElseThrow())
        .compose(head -> heads.replaceHead(head, Samples.next(head)))
        .compose(won -> increment(won ? left - 1 : left));
  }

  @Test
  void readersNeverSeeHalfAChange() {
    Future<Void> writer = increment(100);
    List<Future<Void>> readers =
        IntStream.range(0, 4).mapToObj(reader -> readUntil(writer)).toList();
    Await.get(writer);
    readers.forEach(Await::get);
  }

  private Future<Void> readUntil(Future<Void> end) {
    if (end.isComplete()) {
      return Future.succeededFuture();
    }
    return heads
        .findHead("charter")
        .map(found -> found.orElseThrow())
        .compose(
            head -> {
              assertEquals("Title " + head.edition(), head.title());
              return readUntil(end);
            });
  }

  @Test
  void manyCreatorsMakeOneDraft() {
    List<Future<Boolean>> creations =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> heads.createDraft(Samples.firstDraft("charter", 0)))
            .toList();
    assertEquals(1, creations.stream().filter(Await::get).count());
  }

  @Test
  void manyWritersOfTheSameNodesCountEachOnce() {
    List<Future<Integer>> puts =
        IntStream.range(0, 8)
            .mapToObj(writer -> stores.nodes().putNodes(Samples.nodes("section", 200), writer))
            .toList();
    assertEquals(200, puts.stream().mapToInt(Await::get).sum());
    assertEquals(200, Await.get(stores.nodes().countNodes()));
  }

  @Test
  void ofManyBuildersOfAnArtifactOneWinsAndAllSeeIt() {
    List<Future<Artifact>> puts =
        IntStream.range(0, 8)
            .mapToObj(
                writer ->
                    stores
                        .artifacts()
                        .putArtifact("bundle/a/1", Samples.bytes("built " + writer), 1))
            .toList();
    Set<Artifact> seen = puts.stream().map(Await::get).collect(Collectors.toSet());
    assertEquals(1, seen.size());
  }

  @Test
  void ofManyClaimantsOneGetsTheWork() {
    List<Future<Boolean>> claims =
        IntStream.range(0, 8)
            .mapToObj(node -> stores.claims().claim("work", "node " + node, 1_000, 2_000))
            .toList();
    assertEquals(1, claims.stream().filter(Await::get).count());
  }

  private CollectionHead head() {
    return Await.get(heads.findHead("charter")).orElseThrow();
  }
}
