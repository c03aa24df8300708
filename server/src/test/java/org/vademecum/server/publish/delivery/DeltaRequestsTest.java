package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.bundle.DeltaReader;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.fault.BundleIsSmallerException;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.NodeCache;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.ArtifactStore.Artifact;

/** Which readers get the delta that they ask for. */
final class DeltaRequestsTest extends DeliveryFixture {
  private static final DeliveryPolicy ALL_LARGE = new DeliveryPolicy(1, 1, 10, 1 << 20, 7);

  @Test
  void whoHasNothingInCommonWithTheEditionIsSentToTheBundle() {
    library.create("anew");
    Digest old = publish("anew", List.of("Nothing yet."));
    List<String> lines = new ArrayList<>(lines(300, 2));
    Digest bundled = publishInstead("anew", "X/1", "X/2", lines);
    UseCases node = library.node(library.stores(), ALL_LARGE, Clock.systemUTC());
    Await.result(node.preparation().prepare("anew"));
    BundleIsSmallerException refusal =
        Await.failure(
            BundleIsSmallerException.class, node.deltas().delta(pack("anew"), old, bundled));
    BundleOffer bundle = manifest(node, "anew").getBundle();
    assertEquals(bundle.getFile().getSize(), refusal.details().get("bundleBytes"));
    assertEquals(bundled, digest(bundle.getRoot()));
    assertEquals(0, manifest(node, "anew").getDeltasCount());

    lines.set(7, "Rule 7 was corrected.");
    Digest now = publish("anew", "X/2", lines);
    Await.result(node.preparation().prepare("anew"));
    pause(300);
    Artifact onTop = Await.result(node.deltas().delta(pack("anew"), bundled, now));
    assertTrue(onTop.size() < 1_000, onTop.size() + " bytes");
    assertEquals(bundle, manifest(node, "anew").getBundle());
    assertEquals(1, manifest(node, "anew").getDeltasCount());
    Await.result(node.deltas().delta(pack("anew"), old, bundled));
    Await.result(node.close());
  }

  @Test
  void anyEditionLeadsToAnyLaterOne() {
    List<Digest> roots = publish("any", 6);
    UseCases node = library.node(library.stores());
    NodeCache cache = new NodeCache(1 << 20);
    TreeWork reader = new TreeWork(library.vertx(), "reader", library.stores().nodes(), cache, 1);
    for (int from = 0; from < roots.size(); from++) {
      for (int to = from + 1; to < roots.size(); to++) {
        Digest base = roots.get(from);
        Artifact delta = Await.result(node.deltas().delta(pack("any"), base, roots.get(to)));
        byte[] bytes = bytes(node, delta);
        assertEquals(roots.get(to), Await.result(reader.run(nodes -> apply(bytes, base, nodes))));
      }
    }
    Await.result(reader.close().compose(done -> node.close()));
  }

  private static byte[] bytes(UseCases node, Artifact file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.pieces().forEach(piece -> bytes.writeBytes(Await.result(node.artifacts().piece(piece))));
    return bytes.toByteArray();
  }

  private static Digest apply(byte[] delta, Digest base, NodeSource stored) {
    FreshNodes nodes = new FreshNodes(stored);
    try {
      InputStream in = new ByteArrayInputStream(delta);
      return DeltaReader.apply(in, base, Caps.none(), nodes, nodes, PackListener.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
