package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.client.fake.Artifacts;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.BundleOffer;
import org.vademecum.proto.v1.DeltaOffer;
import org.vademecum.proto.v1.Manifest;

class RouteTest {
  private static final Digest OLD = Digest.of(new byte[] {1});

  private final FakePublisher publisher = new FakePublisher();
  private TrustedRecord first = record();
  private TrustedRecord second = first;

  @BeforeEach
  void publishAgain() {
    publisher.work("G/1", FR).paragraph("Deux.");
    publisher.publish();
    second = accept();
  }

  private TrustedRecord record() {
    publisher.work("G/1", FR).paragraph("Un.");
    publisher.publish();
    return accept();
  }

  private TrustedRecord accept() {
    byte[] bytes = publisher.current().orElseThrow().toByteArray();
    return new TrustedState("guides", Optional.empty()).acceptRecord(bytes);
  }

  private Route route(Manifest.Builder manifest) {
    return new Route(second, FR, Optional.of(manifest.build()), edition -> first);
  }

  private Route withoutManifest() {
    return new Route(second, FR, Optional.empty(), edition -> first);
  }

  private static ByteString bytes(Digest digest) {
    return ByteString.copyFrom(digest.toBytes());
  }

  private static BundleOffer bundle(long edition, Digest root, int size) {
    return BundleOffer.newBuilder()
        .setEdition(edition)
        .setRoot(bytes(root))
        .setFile(Artifacts.of(new byte[size]))
        .build();
  }

  private DeltaOffer delta(int size) {
    return DeltaOffer.newBuilder()
        .setFromRoot(bytes(OLD))
        .setToRoot(bytes(publisher.root(FR)))
        .setFile(Artifacts.of(new byte[size]))
        .build();
  }

  private static List<String> paths(List<Leg> legs) {
    return legs.stream().map(leg -> leg.wanted().path().split("/", -1)[1]).toList();
  }

  @Test
  void takesAListedDelta() {
    Route route = route(Manifest.newBuilder().addDeltas(delta(100)));
    assertEquals(Way.DELTA, route.first(Optional.of(OLD)));
    assertEquals(List.of("artifacts"), paths(route.legs(Way.DELTA, Optional.of(OLD))));
  }

  @Test
  void asksForAnUnlistedDeltaByRoots() {
    String path = withoutManifest().legs(Way.DELTA, Optional.of(OLD)).get(0).wanted().path();
    assertEquals("v1/packs/guides/fr/deltas/" + OLD.hex() + "/" + publisher.root(FR).hex(), path);
  }

  @Test
  void takesTheBundleWhenTheDeltaIsLarger() {
    Manifest.Builder manifest =
        Manifest.newBuilder().addDeltas(delta(500)).setBundle(bundle(2, publisher.root(FR), 400));
    assertEquals(Way.OFFERED, route(manifest).first(Optional.of(OLD)));
  }

  @Test
  void takesAnEarlierBundleAndADeltaFromItsRoot() {
    Digest root = first.root(FR).orElseThrow();
    Route route = route(Manifest.newBuilder().setBundle(bundle(1, root, 400)));
    List<Leg> legs = route.legs(Way.OFFERED, Optional.empty());
    assertEquals(List.of("artifacts", "packs"), paths(legs));
    assertEquals(Optional.of(root), legs.get(1).from());
  }

  @Test
  void refusesABundleWhoseRootNoSignedRecordNames() {
    Route route = route(Manifest.newBuilder().setBundle(bundle(1, OLD, 400)));
    assertThrows(MismatchException.class, () -> route.legs(Way.OFFERED, Optional.empty()));
  }

  @Test
  void refusesAFileBeyondTheSignedBounds() {
    Manifest.Builder manifest =
        Manifest.newBuilder().setBundle(bundle(2, publisher.root(FR), 8 << 20));
    assertThrows(
        OversizedException.class, () -> route(manifest).legs(Way.OFFERED, Optional.empty()));
  }

  @Test
  void threeWaysAtMostLeadToARoot() {
    Route route = route(Manifest.newBuilder().setBundle(bundle(2, publisher.root(FR), 400)));
    assertEquals(Optional.of(Way.OFFERED), route.after(Way.DELTA, Optional.of(OLD)));
    assertEquals(Optional.of(Way.BUILT), route.after(Way.OFFERED, Optional.of(OLD)));
    assertTrue(route.after(Way.BUILT, Optional.of(OLD)).isEmpty());
  }

  @Test
  void asksForABundleToBeMadeWhenNoneIsOffered() {
    assertEquals(Way.BUILT, withoutManifest().first(Optional.empty()));
    assertEquals(Optional.of(Way.BUILT), withoutManifest().after(Way.DELTA, Optional.of(OLD)));
  }

  @Test
  void aDeltaThatWasRefusedIsNotTriedAgainBehindTheBundleItStartsFrom() {
    Digest here = first.root(FR).orElseThrow();
    Route route = route(Manifest.newBuilder().setBundle(bundle(1, here, 400)));
    assertEquals(Optional.of(Way.BUILT), route.after(Way.DELTA, Optional.of(here)));
    assertEquals(Optional.of(Way.OFFERED), route.after(Way.DELTA, Optional.of(OLD)));
  }
}
