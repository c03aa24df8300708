package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.Reply;
import org.vademecum.client.fake.StoreDump;
import org.vademecum.client.trust.ForkException;
import org.vademecum.client.trust.OldMetadataException;
import org.vademecum.client.trust.RollbackException;
import org.vademecum.client.trust.ThresholdException;
import org.vademecum.client.trust.WrongBytesException;
import org.vademecum.core.document.Symbol;

class FaultTest {
  private static final String TIMESTAMP = "v1/metadata/timestamp.json";

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void deviceHasEditionOne() {
    publisher.work("G/1", FR).paragraph("Premier paragraphe.").paragraph("Second paragraphe.");
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory.resolve("device"), server.address());
    device.sync();
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  private void publishCorrection() {
    publisher.work("G/1", FR).edit(0, "Premier paragraphe, corrigé.");
    publisher.publish();
  }

  private void assertReadsOld() {
    assertEquals("Premier paragraphe.", first());
    assertTrue(device.library().check().clean());
  }

  private void assertReadsNew() {
    assertEquals("Premier paragraphe, corrigé.", first());
    assertTrue(device.library().check().clean());
    try (Device fresh = Device.following(directory.resolve("fresh"), server.address())) {
      fresh.sync();
    }
    assertEquals(
        StoreDump.of(directory.resolve("fresh")), StoreDump.of(directory.resolve("device")));
  }

  private String first() {
    return device.library().read(new Symbol("G/1")).entries().get(0).content().section().text();
  }

  private UpdateResult.Applied assertFallsBackToFull() {
    UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(1, device.fallbacks().size(), device.fallbacks().toString());
    assertEquals(false, applied.byDelta());
    server.heal();
    assertReadsNew();
    return applied;
  }

  @Test
  void missingDeltaLeadsToFull() {
    publisher.listingDeltas(false);
    publishCorrection();
    server.inject(Fault.on("deltas", Fault.status(404)));
    assertFallsBackToFull();
  }

  @Test
  void goneDeltaLeadsToFull() {
    publisher.listingDeltas(false);
    publishCorrection();
    server.inject(Fault.on("deltas", Fault.status(410)));
    assertFallsBackToFull();
  }

  @Test
  void brokenDeltaBuilderLeadsToFull() {
    publisher.listingDeltas(false);
    publishCorrection();
    server.inject(Fault.on("deltas", Fault.status(500)));
    assertFallsBackToFull();
  }

  @Test
  void corruptUnlistedDeltaLeadsToFull() {
    publisher.listingDeltas(false);
    publishCorrection();
    server.inject(Fault.on("deltas", Fault.flip(120)));
    assertFallsBackToFull();
  }

  @Test
  void deltaOfAnotherBaseLeadsToFull() {
    publisher.listingDeltas(false);
    String to = publisher.root(FR).hex();
    publishCorrection();
    byte[] backwards =
        publisher
            .find("v1/packs/guides/fr/deltas/" + publisher.root(FR).hex() + "/" + to)
            .orElseThrow();
    server.inject(Fault.on("deltas", (path, reply) -> reply.withBody(backwards)));
    assertFallsBackToFull();
  }

  @Test
  void deltaToAnotherRootLeadsToFull() {
    publisher.listingDeltas(false).bundling(false);
    String from = publisher.root(FR).hex();
    publisher.work("G/1", FR).edit(1, "Un autre texte.");
    publisher.publish();
    byte[] other =
        publisher
            .find("v1/packs/guides/fr/deltas/" + from + "/" + publisher.root(FR).hex())
            .orElseThrow();
    publisher.bundling(true);
    publishCorrection();
    server.inject(Fault.on("deltas", (path, reply) -> reply.withBody(other)));
    assertFallsBackToFull();
  }

  @Test
  void flippedByteAnywhereInADeltaNeverChangesWhatIsRead() {
    publisher.listingDeltas(false);
    for (int position = 0; position < 300; position += 5) {
      String text = "Premier paragraphe, corrigé " + position + " fois.";
      publisher.work("G/1", FR).edit(0, text);
      publisher.publish();
      server.inject(Fault.on("deltas", Fault.flip(position)));
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals(text, first());
      server.heal();
    }
    assertTrue(device.library().check().clean());
    assertTrue(device.fallbacks().size() > 20, "most flips fall into the delta");
  }

  @Test
  void stubbornlyWrongPiecesAreRefusedAndTheOldEditionStays() {
    publishCorrection();
    server.inject(Fault.on("artifacts", Fault.flip(10)));
    server.inject(Fault.on("bundles", Fault.flip(120)));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertTrue(String.valueOf(rejected.reason().getMessage()).contains("guides/fr"));
    server.heal();
    assertReadsOld();
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertReadsNew();
  }

  @Test
  void replayedTimestampIsRefused() {
    byte[] old = publisher.find(TIMESTAMP).orElseThrow();
    publishCorrection();
    device.sync();
    publisher.replay(Map.of(TIMESTAMP, old));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertInstanceOf(OldMetadataException.class, rejected.reason());
    assertEquals("Premier paragraphe, corrigé.", first());
  }

  @Test
  void rollbackIsRefusedWithBothNumbers() {
    publishCorrection();
    device.sync();
    publisher.showAgain(1);
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    RollbackException rollback = assertInstanceOf(RollbackException.class, rejected.reason());
    assertEquals(2, rollback.trusted());
    assertEquals(1, rollback.offered());
    assertEquals("Premier paragraphe, corrigé.", first());
  }

  @Test
  void recordSignedByTheWrongKeyIsRefused() {
    publisher.useStrangersKey();
    publishCorrection();
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertInstanceOf(ThresholdException.class, rejected.reason());
    assertReadsOld();
  }

  @Test
  void recordOfOtherBytesThanMetadataNamesIsRefused() {
    publishCorrection();
    server.inject(Fault.on("targets/editions/", Fault.flip(10)));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertInstanceOf(WrongBytesException.class, rejected.reason());
    assertReadsOld();
    server.heal();
    device.sync();
    assertReadsNew();
  }

  @Test
  void anotherHistoryIsRefused() {
    publisher.startOver();
    publisher.work("G/1", FR).paragraph("Une autre histoire.");
    publisher.publish();
    publisher.work("G/1", FR).paragraph("Encore une autre.");
    publisher.publish();
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertInstanceOf(ForkException.class, rejected.reason());
    assertReadsOld();
  }

  @Test
  void captivePortalIsToldApartAndNotRetried() {
    publishCorrection();
    server.inject(Fault.captivePortal());
    int before = server.requests().size();
    assertThrows(CaptivePortalException.class, device::sync);
    assertEquals(before + 1, server.requests().size());
    assertReadsOld();
  }

  @Test
  void captivePortalAmidTheDownloadLeavesTheOldEdition() {
    publishCorrection();
    server.inject(Fault.on("artifacts", Fault.captivePortal()));
    assertThrows(CaptivePortalException.class, device::sync);
    assertReadsOld();
    server.heal();
    device.sync();
    assertReadsNew();
  }

  @Test
  void serverThatIsGoneIsRetriedABoundedNumberOfTimes() {
    server.close();
    assertThrows(OfflineException.class, device::sync);
    assertEquals(Retry.ATTEMPTS - 1, device.pauses().size());
    assertReadsOld();
  }

  @Test
  void staleManifestIsNotNeeded() {
    publisher.renewingManifests(false);
    publishCorrection();
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(1, server.requestsOf("deltas"));
    assertReadsNew();
  }

  @Test
  void oversizedTimestampIsRefusedBeforeItIsRead() {
    byte[] huge = new byte[3 << 20];
    server.inject(Fault.on("timestamp", (path, reply) -> Reply.of(200, huge)));
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertInstanceOf(OversizedException.class, rejected.reason());
    assertReadsOld();
  }

  @Test
  void cancelledSyncGoesOnNextTime() {
    publishCorrection();
    AtomicBoolean cancelled = new AtomicBoolean();
    SyncListener listener =
        new SyncListener() {
          @Override
          public void progress(Phase phase, long done, long total) {
            cancelled.set(phase == Phase.APPLYING && done > 0);
          }

          @Override
          public boolean cancelled() {
            return cancelled.get();
          }
        };
    assertThrows(CancelledException.class, () -> device.library().sync(listener));
    assertReadsOld();
    device.sync();
    assertReadsNew();
  }
}
