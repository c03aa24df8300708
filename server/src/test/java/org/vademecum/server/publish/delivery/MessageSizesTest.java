package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.UseCases;

/** What a reader downloads beside the files is what the fleet is counted with. */
final class MessageSizesTest extends DeliveryFixture {
  private static final DeliveryPolicy ALL_LISTED = new DeliveryPolicy(6, 0, 10, 1 << 20, 7);

  @Test
  void messagesHaveTheSizesThatTheFleetIsCountedWith() {
    publish("guidelines", 8);
    UseCases node = library.node(library.stores());
    UseCases listing = library.node(library.stores(), ALL_LISTED, Clock.systemUTC());
    Await.result(node.preparation().prepare("guidelines"));
    int bare = size(node);
    int listed = size(listing);
    Digest record = Digest.fromBytes(manifest(node, "guidelines").getRecord().toByteArray());
    byte[] bytes = Await.result(library.stores().editions().findRecord(record)).orElseThrow();
    assertEquals(Fleet.RECORD, bytes.length, 40);
    assertEquals(Fleet.MANIFEST, bare, 40);
    int deltas = manifest(listing, "guidelines").getDeltasCount();
    assertEquals(Fleet.LISTING * deltas, listed - bare, 5 * deltas);
    Await.result(node.close());
    Await.result(listing.close());
  }

  private static int size(UseCases node) {
    return manifest(node, "guidelines").getSerializedSize();
  }
}
