package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Digest;

@SuppressWarnings("NullAway.Init")
abstract class MetadataStoreContract extends StoreContract {
  private static final String ROLE = "editions.guides";

  private MetadataStore metadata;
  private RequestStore requests;

  @BeforeEach
  void open() {
    metadata = stores.metadata();
    requests = stores.requests();
  }

  @Test
  void aVersionBelongsToWhoeverPutsItFirst() {
    assertTrue(put(1, "one"));
    assertTrue(put(1, "one"), "the very same again");
    assertFalse(put(1, "another"));
    assertArrayEquals(
        Samples.bytes("one"), Await.get(metadata.findMetadata(ROLE, 1)).orElseThrow());
    assertEquals(Optional.empty(), Await.get(metadata.findMetadata(ROLE, 2)));
  }

  @Test
  void ofManyWhoPutOneVersionAtOnceOneGetsIt() {
    List<Future<Boolean>> puts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      puts.add(metadata.putMetadata(ROLE, 7, Samples.bytes("by " + i)));
    }
    assertEquals(1, Await.get(Future.all(puts)).<Boolean>list().stream().filter(it -> it).count());
  }

  @Test
  void someVersionsAreReadAtOnce() {
    put(3, "three");
    Await.get(metadata.putMetadata("catalogue", 2, Samples.bytes("two")));
    Map<String, byte[]> found =
        Await.get(metadata.findMetadata(Map.of(ROLE, 3L, "catalogue", 2L, "snapshot", 1L)));
    assertEquals(Set.of(ROLE, "catalogue"), found.keySet());
    assertArrayEquals(Samples.bytes("three"), found.get(ROLE));
  }

  @Test
  void theHeadChangesByCompareAndSetOnly() {
    MetadataHead first = new MetadataHead(Map.of("root", 1L), "a");
    assertEquals(Optional.empty(), Await.get(metadata.findMetadataHead()));
    assertTrue(Await.get(metadata.createMetadataHead(first)));
    assertFalse(Await.get(metadata.createMetadataHead(new MetadataHead(Map.of(), "b"))));
    MetadataHead second = new MetadataHead(Map.of("root", 1L, ROLE, 3_000L), "c");
    assertTrue(Await.get(metadata.replaceMetadataHead(first, second)));
    assertFalse(
        Await.get(metadata.replaceMetadataHead(first, new MetadataHead(Map.of("root", 9L), "d"))));
    assertEquals(Optional.of(second), Await.get(metadata.findMetadataHead()));
  }

  @Test
  void targetsAndApprovalsAreFoundByDigest() {
    Digest digest = Digest.of(Samples.bytes("manifest"));
    Await.get(metadata.putTarget(digest, Samples.bytes("manifest")));
    Await.get(metadata.putApproval(digest, Samples.bytes("first")));
    Await.get(metadata.putApproval(digest, Samples.bytes("second")));
    assertArrayEquals(
        Samples.bytes("manifest"), Await.get(metadata.findTarget(digest)).orElseThrow());
    assertArrayEquals(
        Samples.bytes("first"), Await.get(metadata.findApproval(digest)).orElseThrow());
  }

  @Test
  void aRequestIsReplacedAndEndedOnlyAsItWasSeen() {
    MetadataRequest first = new MetadataRequest("targets", "{}", "a");
    assertTrue(Await.get(requests.createRequest(first)));
    assertFalse(Await.get(requests.createRequest(new MetadataRequest("targets", "[]", "b"))));
    MetadataRequest signed = new MetadataRequest("targets", "{\"x\":1}", "c");
    assertTrue(Await.get(requests.replaceRequest(first, signed)));
    assertFalse(Await.get(requests.deleteRequest(first)));
    assertEquals(List.of(signed), Await.get(requests.listRequests()));
    assertTrue(Await.get(requests.deleteRequest(signed)));
    assertEquals(Optional.empty(), Await.get(requests.findRequest("targets")));
  }

  private boolean put(long version, String text) {
    return Await.get(metadata.putMetadata(ROLE, version, Samples.bytes(text)));
  }
}
