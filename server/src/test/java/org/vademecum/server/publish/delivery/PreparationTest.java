package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Hook;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.fault.BusyException;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.StoreUnavailableException;

/** What nodes build after publications, and that none builds what is of no use any more. */
final class PreparationTest extends DeliveryFixture {
  private static final int PREPARED = DeliveryPolicy.DEFAULT.prepared();

  /** Keys of what nodes of this test stored, in order. */
  private final List<String> stored = new CopyOnWriteArrayList<>();

  private final HandClock clock = new HandClock();

  private UseCases node(Hook hook) {
    return library.node(
        library.stores(
            (method, arguments, call) -> {
              if (method.equals("putArtifact")) {
                stored.add((String) arguments[0]);
              }
              return hook.handle(method, arguments, call);
            }),
        DeliveryPolicy.DEFAULT,
        clock);
  }

  private UseCases node() {
    return node((method, arguments, call) -> call.run());
  }

  @Test
  void fiftyEditionsInARowAreNotPreparedOneByOne() {
    List<Digest> roots = publish("fifty", 50);
    UseCases node = node();
    List<Future<Boolean>> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(node.preparation().prepare("fifty"));
    }
    assertTrue(Await.result(Future.all(asked)).<Boolean>list().stream().allMatch(it -> it));
    assertEquals(PREPARED + 1, stored.size(), "deltas and a bundle: " + stored);
    String current = roots.get(49).hex();
    assertTrue(stored.stream().allMatch(key -> key.contains(current)), "stale: " + stored);
    Await.result(node.close());
  }

  @Test
  void anEditionThatIsOvertakenIsNotPreparedToItsEnd() {
    List<Digest> roots = publish("overtaken", 8);
    Promise<Void> gate = Promise.promise();
    UseCases node = nodeBehind(gate);
    Future<Boolean> first = node.preparation().prepare("overtaken");
    waitUntilStored(1);
    Digest next = publish("overtaken", lines(20, 99));
    Future<Boolean> second = node.preparation().prepare("overtaken");
    pause(300);
    gate.complete();
    assertFalse(Await.result(first), "there is a later edition");
    Await.result(second);
    String old = roots.get(7).hex();
    assertEquals(1, stored.stream().filter(key -> key.contains("/" + old + "/2")).count());
    assertEquals(next, digest(manifest(node, "overtaken").getBundle().getRoot()));
    Await.result(node.close());
  }

  @Test
  void ofTwoNodesOneBuilds() {
    publish("shared", 8);
    UseCases one = node();
    UseCases other = node();
    Future<Boolean> here = one.preparation().prepare("shared");
    Future<Boolean> there = other.preparation().prepare("shared");
    assertTrue(Await.result(here) || Await.result(there));
    assertEquals(PREPARED + 1, stored.size(), "" + stored);
    assertEquals(PREPARED + 1, stored.stream().distinct().count());
    assertTrue(Await.result(one.preparation().prepare("shared")));
    assertTrue(Await.result(other.preparation().prepare("shared")));
    Await.result(Future.join(one.close(), other.close()));
  }

  @Test
  void whatADeadNodeClaimedIsBuiltByAnother() {
    publish("dead", 2);
    Promise<Void> never = Promise.promise();
    UseCases dead =
        node(
            (method, arguments, call) ->
                method.equals("putArtifact") ? never.future() : call.run());
    dead.preparation().prepare("dead");
    waitUntilStored(1);
    UseCases other = node();
    assertFalse(Await.result(other.preparation().prepare("dead")));
    assertEquals(1, stored.size());
    clock.pass(Duration.ofMinutes(2));
    assertTrue(Await.result(other.preparation().prepare("dead")));
    assertTrue(manifest(other, "dead").hasBundle());
    Await.result(Future.join(dead.close(), other.close()));
  }

  @Test
  void whatCouldNotBeBuiltIsTriedAgainAfterAPause() {
    publish("faulty", 1);
    AtomicBoolean broken = new AtomicBoolean(true);
    UseCases node =
        node(
            (method, arguments, call) ->
                method.equals("putArtifact") && broken.get()
                    ? Future.failedFuture(new StoreUnavailableException("away", new Exception()))
                    : call.run());
    round(node, "faulty");
    round(node, "faulty");
    assertEquals(1, stored.size(), "it was tried again at once");
    clock.pass(Duration.ofSeconds(5));
    round(node, "faulty");
    assertEquals(2, stored.size());
    broken.set(false);
    clock.pass(Duration.ofSeconds(5));
    round(node, "faulty");
    assertEquals(2, stored.size(), "pauses grow");
    clock.pass(Duration.ofSeconds(5));
    round(node, "faulty");
    assertTrue(manifest(node, "faulty").hasBundle());
    clock.pass(Duration.ofHours(1));
    round(node, "faulty");
    assertEquals(3, stored.size(), "all is there");
    Await.result(node.close());
  }

  /** A node that stores no file before a gate opens. */
  private UseCases nodeBehind(Promise<Void> gate) {
    return node(
        (method, arguments, call) ->
            method.equals("putArtifact")
                ? gate.future().compose(ignored -> call.run())
                : call.run());
  }

  private static void round(UseCases node, String collection) {
    CollectionHead head = Await.result(library.stores().heads().findHead(collection)).orElseThrow();
    Await.result(node.upkeep().round(List.of(head)));
  }

  @Test
  void moreBuildingsThanANodeTakesAreTurnedAwayButJoiningInIsNot() {
    List<Digest> roots = publish("busy", 12);
    Promise<Void> gate = Promise.promise();
    UseCases node = nodeBehind(gate);
    List<Future<Artifact>> taken = new ArrayList<>();
    for (int pair = 0; pair < DeliveryPolicy.MOST_BUILDING; pair++) {
      taken.add(delta(node, roots, pair));
    }
    waitUntilStored(DeliveryPolicy.MOST_BUILDING);
    Await.failure(BusyException.class, delta(node, roots, DeliveryPolicy.MOST_BUILDING));
    taken.add(delta(node, roots, 0));
    gate.complete();
    Await.result(Future.all(taken));
    assertEquals(DeliveryPolicy.MOST_BUILDING, stored.size());
    Await.result(delta(node, roots, DeliveryPolicy.MOST_BUILDING));
    Await.result(node.close());
  }

  /** The delta of one pair of different roots of many. */
  private static Future<Artifact> delta(UseCases node, List<Digest> roots, int pair) {
    int from = pair % roots.size();
    int to = (from + 1 + pair / roots.size()) % roots.size();
    return node.artifacts().delta(pack("busy"), roots.get(from), roots.get(to));
  }

  private void waitUntilStored(int count) {
    await("only " + stored, () -> stored.size() >= count);
  }
}
