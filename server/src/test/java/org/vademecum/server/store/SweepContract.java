package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.core.document.Digest;

/** Publishers that mark what they write or reuse, and a sweep that runs through their midst. */
@SuppressWarnings("NullAway.Init")
abstract class SweepContract extends StoreContract {
  private static final int PUBLISHERS = 3;
  private static final int PUBLICATIONS = 12;
  private final Map<Digest, Map<Digest, byte[]>> contents = new ConcurrentHashMap<>();
  private final List<Map.Entry<Digest, byte[]>> pool =
      new ArrayList<>(Samples.nodes("pool", 40).entrySet());
  private NodeStore nodes;
  private HeadStore heads;

  @BeforeEach
  void open() {
    nodes = stores.nodes();
    heads = stores.heads();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void neverTakesWhatADecidedHeadNames(long seed) {
    Await.get(heads.createHead(Samples.firstHead("charter")));
    List<Future<Void>> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      publishers.add(publish(new Random(seed * 31 + i), PUBLICATIONS));
    }
    Future<Void> all = Future.all(publishers).mapEmpty();
    Await.get(sweepUntil(all));
    Await.get(all);
    Await.get(sweepOnce());
  }

  private Future<Void> publish(Random random, int left) {
    if (left == 0) {
      return Future.succeededFuture();
    }
    Map<Digest, byte[]> chosen = choose(random);
    Digest record = Digest.of(Samples.bytes(chosen.keySet().toString() + random.nextLong()));
    contents.put(record, chosen);
    return heads
        .findHead("charter")
        .map(found -> found.orElseThrow())
        .compose(
            head ->
                nodes
                    .putNodes(chosen, head.epoch())
                    .compose(put -> heads.replaceHead(head, Samples.next(head, record))))
        .compose(won -> publish(random, won ? left - 1 : left));
  }

  private Map<Digest, byte[]> choose(Random random) {
    Map<Digest, byte[]> chosen = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      Map.Entry<Digest, byte[]> node = pool.get(random.nextInt(pool.size()));
      chosen.put(node.getKey(), node.getValue());
    }
    return chosen;
  }

  private Future<Void> sweepUntil(Future<Void> end) {
    return end.isComplete()
        ? Future.succeededFuture()
        : sweepOnce().compose(done -> sweepUntil(end));
  }

  private Future<Void> sweepOnce() {
    return heads
        .advanceEpoch()
        .compose(epoch -> reachable().compose(reachable -> nodes.sweep(epoch, reachable)))
        .compose(swept -> check());
  }

  private Future<Set<Digest>> reachable() {
    return heads
        .findHead("charter")
        .map(
            found ->
                found
                    .flatMap(CollectionHead::record)
                    .map(contents::get)
                    .map(Map::keySet)
                    .orElse(Set.of()));
  }

  /** Only this flow sweeps, so what the head names now stays until the next sweep. */
  private Future<Void> check() {
    return reachable()
        .compose(named -> nodes.present(named).map(present -> Map.entry(named, present)))
        .compose(
            both -> {
              assertEquals(both.getKey(), both.getValue());
              return Future.succeededFuture();
            });
  }
}
