package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Artifact;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Hook;
import org.vademecum.server.publish.UseCases;

/** Bundles that are offered soon, and smaller later. */
final class SecondPassTest extends DeliveryFixture {
  private static final DeliveryPolicy ALL_LARGE = new DeliveryPolicy(1, 1 << 20, 10, 0, 7);
  private static final int LINES = 800;
  private static final int PHRASES = 200;

  private final HandClock clock = new HandClock();
  private final List<String> stored = new CopyOnWriteArrayList<>();

  private UseCases node(Hook hook) {
    return library.node(
        library.stores(
            (method, arguments, call) -> {
              if (method.equals("putArtifact")) {
                stored.add((String) arguments[0]);
              }
              return hook.handle(method, arguments, call);
            }),
        ALL_LARGE,
        clock);
  }

  /** Lines that have phrases in common, as laws do. */
  private static List<String> prose(long seed) {
    Random random = new Random(seed);
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < PHRASES; i++) {
      StringBuilder phrase = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        phrase.append(' ').append(Integer.toString(random.nextInt(900), 36));
      }
      phrases.add(phrase.toString());
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      StringBuilder line = new StringBuilder("Rule");
      for (int part = 0; part < 4; part++) {
        line.append(phrases.get((int) Math.pow(PHRASES, random.nextDouble()) - 1));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static Hook waiting(String key, Future<Void> gate) {
    return (method, arguments, call) ->
        method.equals("putArtifact") && arguments[0].equals(key)
            ? gate.compose(ignored -> call.run())
            : call.run();
  }

  @Test
  void theSecondReplacesTheFirstWhichCanStillBeFetched() {
    library.create("large");
    Digest root = publish("large", prose(1));
    Promise<Void> gate = Promise.promise();
    UseCases node =
        node(waiting(ArtifactKeys.bundle(pack("large"), root, Effort.THOROUGH), gate.future()));
    assertFalse(Await.result(node.preparation().prepare("large")), "a second pass is to come");
    Artifact first = manifest(node, "large").getBundle().getFile();
    gate.complete();
    await("no second pass", () -> !manifest(node, "large").getBundle().getFile().equals(first));
    Artifact second = manifest(node, "large").getBundle().getFile();
    assertTrue(second.getSize() < first.getSize(), second.getSize() + " bytes");
    assertEquals(root, digest(manifest(node, "large").getBundle().getRoot()));
    assertEquals(first.getSize(), read(node, digest(first.getDigest())));
    assertEquals(second.getSize(), read(node, digest(second.getDigest())));
    var byRoot = Await.result(node.artifacts().bundle(pack("large"), root));
    assertEquals(digest(first.getDigest()), byRoot.digest(), "one address has one content");
    assertTrue(Await.result(node.preparation().prepare("large")));
    Await.result(node.close());
  }

  private static long read(UseCases node, Digest file) {
    long bytes = 0;
    for (Digest piece : Await.result(node.artifacts().get(file)).pieces()) {
      bytes += Await.result(node.artifacts().piece(piece)).length;
    }
    return bytes;
  }

  @Test
  void aSecondThatIsNoSmallerChangesNothingAndIsNotRepeated() {
    library.create("random");
    publish("random", lines(400, 1));
    UseCases node = node((method, arguments, call) -> call.run());
    assertFalse(Await.result(node.preparation().prepare("random")));
    Artifact first = manifest(node, "random").getBundle().getFile();
    await("no end", () -> Await.result(node.preparation().prepare("random")));
    assertEquals(first, manifest(node, "random").getBundle().getFile());
    assertEquals(1, stored.size(), "" + stored);
    Await.result(node.close());
  }

  @Test
  void whatANodeDidNotFinishAnotherDoes() {
    library.create("stopped");
    Digest root = publish("stopped", prose(1));
    String second = ArtifactKeys.bundle(pack("stopped"), root, Effort.THOROUGH);
    UseCases stopped = node(waiting(second, Promise.<Void>promise().future()));
    Await.result(stopped.preparation().prepare("stopped"));
    await("no second pass", () -> stored.contains(second));
    Await.result(stopped.close());
    UseCases other = node((method, arguments, call) -> call.run());
    assertFalse(Await.result(other.preparation().prepare("stopped")));
    Artifact first = manifest(other, "stopped").getBundle().getFile();
    clock.pass(Duration.ofMinutes(2));
    assertFalse(Await.result(other.preparation().prepare("stopped")));
    await("no second pass", () -> !manifest(other, "stopped").getBundle().getFile().equals(first));
    Await.result(other.close());
  }

  @Test
  void aBundleThatIsOvertakenWhileItWaitsIsNotWrittenAgain() {
    library.create("before");
    library.create("waits");
    Promise<Void> gate = Promise.promise();
    Digest root = publish("before", prose(1));
    String blocking = ArtifactKeys.bundle(pack("before"), root, Effort.THOROUGH);
    UseCases node = node(waiting(blocking, gate.future()));
    Await.result(node.preparation().prepare("before"));
    await("no second pass", () -> stored.contains(blocking));
    Digest old = publish("waits", prose(2));
    assertFalse(Await.result(node.preparation().prepare("waits")));
    Digest now = publish("waits", prose(3));
    assertFalse(Await.result(node.preparation().prepare("waits")));
    gate.complete();
    String wanted = ArtifactKeys.bundle(pack("waits"), now, Effort.THOROUGH);
    await("no second pass", () -> stored.contains(wanted));
    assertFalse(stored.contains(ArtifactKeys.bundle(pack("waits"), old, Effort.THOROUGH)));
    Await.result(node.close());
  }
}
