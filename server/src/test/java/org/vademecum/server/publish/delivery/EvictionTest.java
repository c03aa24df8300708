package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.fault.UnknownArtifactException;
import org.vademecum.server.store.ArtifactStore.Artifact;

/** What goes when nobody asks for it, and what stays. */
final class EvictionTest extends DeliveryFixture {
  private final HandClock clock = new HandClock();

  private UseCases node() {
    return library.node(library.stores(), DeliveryPolicy.DEFAULT, clock);
  }

  @Test
  void whatNobodyAsksForGoesAndIsBuiltAgainWhenAsked() {
    List<Digest> roots = publish("asked", 3);
    UseCases node = node();
    assertTrue(Await.result(node.preparation().prepare("asked")));
    Artifact forgotten = delta(node, roots.get(0), roots.get(2));
    Artifact asked = delta(node, roots.get(1), roots.get(2));
    clock.pass(Duration.ofDays(7));
    assertEquals(asked, delta(node, roots.get(1), roots.get(2)));
    clock.pass(Duration.ofDays(1));
    assertTrue(Await.result(node.eviction().evict()).gone() > 0);
    Await.failure(UnknownArtifactException.class, node.artifacts().get(forgotten.digest()));
    assertEquals(asked, Await.result(node.artifacts().get(asked.digest())));
    assertEquals(forgotten, delta(node, roots.get(0), roots.get(2)));
    Await.result(node.close());
  }

  @Test
  void whatIsOfferedStaysAlthoughNobodyAsks() {
    publish("quiet", 1);
    UseCases node = node();
    Await.result(node.preparation().prepare("quiet"));
    Digest bundle = digest(manifest(node, "quiet").getBundle().getFile().getDigest());
    for (int day = 0; day < 20; day++) {
      clock.pass(Duration.ofDays(1));
      Await.result(node.eviction().evict());
    }
    Artifact kept = Await.result(node.artifacts().get(bundle));
    assertFalse(Await.result(node.artifacts().piece(kept.pieces().get(0))).length == 0);
    Await.result(node.close());
  }

  @Test
  void aBundleThatWasReplacedStaysForThoseWhoFetchIt() {
    library.create("replaced");
    publish("replaced", lines(100, 1));
    UseCases node = node();
    Await.result(node.preparation().prepare("replaced"));
    Digest first = digest(manifest(node, "replaced").getBundle().getFile().getDigest());
    publish("replaced", lines(100, 2));
    assertTrue(Await.result(node.preparation().prepare("replaced")));
    pause(300);
    assertEquals(2, manifest(node, "replaced").getBundle().getEdition());
    clock.pass(Duration.ofDays(6));
    Await.result(node.eviction().evict());
    Await.result(node.artifacts().get(first));
    clock.pass(Duration.ofDays(8));
    Await.result(node.eviction().evict());
    Await.failure(UnknownArtifactException.class, node.artifacts().get(first));
    Await.result(node.close());
  }

  private static Artifact delta(UseCases node, Digest from, Digest to) {
    return Await.result(node.artifacts().delta(pack("asked"), from, to));
  }
}
