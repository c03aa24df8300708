package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.EN;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.PackStatus;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.StoreDump;
import org.vademecum.client.read.UnknownWorkException;
import org.vademecum.client.read.WithdrawnWorkException;
import org.vademecum.client.read.search.Query;
import org.vademecum.core.document.Symbol;

class SyncTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void publishAndFollow() {
    publisher
        .work("G/1", FR)
        .paragraph("Choisir l'emplacement du point d'eau.")
        .paragraph("Creuser le puits à l'écart des latrines.")
        .paragraph("Couvrir le puits.");
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory.resolve("device"), server.address());
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  @Test
  void firstSyncBringsTheBundleAndReadsOffline() {
    UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
    server.close();
    assertEquals(0, applied.from());
    assertEquals(1, applied.to());
    assertEquals("2.", section(1).number());
    assertEquals("Couvrir le puits.", section(2).section().text());
    assertEquals(2, device.library().search(Query.finished("puits")).size());
    assertTrue(device.library().check().clean());
  }

  private org.vademecum.core.document.NumberedSection section(int position) {
    return device.library().read(new Symbol("G/1")).entries().get(position).content();
  }

  @Test
  void nothingNewCostsOneRequest() {
    device.sync();
    int before = server.requests().size();
    assertInstanceOf(UpdateResult.Unchanged.class, device.sync());
    assertEquals(before + 1, server.requests().size());
  }

  @Test
  void deltaOnBaseEqualsFullBundle() {
    device.sync();
    publisher.work("G/1", FR).edit(2, "Couvrir toujours le puits.").insert(0, "Chercher de l'eau.");
    publisher.work("G/2", FR).paragraph("Conserver les vaccins au froid.");
    publisher.publish();
    UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertTrue(applied.byDelta());
    assertEquals(0, server.requestsOf("bundles"));
    assertSameAsFresh();
  }

  private void assertSameAsFresh() {
    Path fresh = directory.resolve("fresh");
    try (Device other = Device.following(fresh, server.address())) {
      assertInstanceOf(UpdateResult.Applied.class, other.sync());
      assertEquals(
          StoreDump.found(other.library(), "puits", "l'eau", "froid", "co"),
          StoreDump.found(device.library(), "puits", "l'eau", "froid", "co"));
    }
    assertEquals(StoreDump.of(fresh), StoreDump.of(directory.resolve("device")));
  }

  @Test
  void asksForADeltaByRootsThatNoManifestLists() {
    device.sync();
    publisher.listingDeltas(false).bundling(false).work("G/1", FR).edit(0, "Bien choisir.");
    publisher.publish();
    UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertTrue(applied.byDelta());
    assertEquals(1, server.requestsOf("deltas"));
    assertSameAsFresh();
  }

  @Test
  void newcomerTakesAnEarlierBundleAndADelta() {
    publisher.bundling(false).work("G/1", FR).remove(1);
    publisher.publish();
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(0, server.requestsOf("bundles"));
    assertEquals("Couvrir le puits.", section(1).section().text());
    assertEquals("2.", section(1).number());
    assertTrue(device.library().check().clean());
  }

  @Test
  void waitsForABundleThatIsBeingMade() {
    FakePublisher young = new FakePublisher().bundling(false);
    young.work("G/1", FR).paragraph("Un seul paragraphe.");
    young.publish();
    try (FakeServer other = new FakeServer(young);
        Device newcomer = Device.following(directory.resolve("new"), other.address())) {
      other.inject(
          Fault.on(
              "bundles",
              Fault.times(
                  2,
                  (path, reply) -> org.vademecum.client.fake.Reply.error(503).withRetryAfter(3))));
      assertInstanceOf(UpdateResult.Applied.class, newcomer.sync());
      assertEquals(2, newcomer.pauses().size());
      assertTrue(newcomer.pauses().get(0).toMillis() >= 3000);
    }
  }

  @Test
  void packsOfACollectionMoveTogether() {
    publisher.work("G/1", EN).paragraph("Choose the place of the water point.");
    publisher.publish();
    device.library().subscribe(FakePublisher.COLLECTION, EN);
    device.sync();
    publisher.work("G/1", FR).edit(0, "Nouveau.");
    publisher.work("G/1", EN).edit(0, "New.");
    publisher.publish();
    server.inject(Fault.on(".en", Fault.status(500)));
    assertThrows(TransportException.class, device::sync);
    List<Long> editions = device.library().status().stream().map(PackStatus::edition).toList();
    assertEquals(List.of(2L, 2L), editions);
    assertEquals("Choisir l'emplacement du point d'eau.", section(0).section().text());
    server.heal();
    device.sync();
    assertEquals("Nouveau.", section(0).section().text());
  }

  @Test
  void withdrawnWorkIsHiddenWithItsReasonAndComesBack() {
    device.sync();
    publisher.withdraw("G/1", "replaced by G/2");
    publisher.publish();
    device.sync();
    assertTrue(device.library().list().isEmpty());
    assertTrue(device.library().search(Query.finished("puits")).isEmpty());
    WithdrawnWorkException hidden =
        assertThrows(WithdrawnWorkException.class, () -> device.library().read(new Symbol("G/1")));
    assertEquals("replaced by G/2", hidden.reason());
    assertSameAsFresh();
    publisher.restore("G/1");
    publisher.publish();
    device.sync();
    assertEquals(2, device.library().search(Query.finished("puits")).size());
  }

  @Test
  void removedWorkLeavesNothingBehind() {
    device.sync();
    publisher.work("G/2", FR).paragraph("Reste.");
    publisher.works(FR).remove("G/1");
    publisher.publish();
    device.sync();
    assertThrows(UnknownWorkException.class, () -> device.library().read(new Symbol("G/1")));
    assertSameAsFresh();
  }

  @Test
  void unsubscribingFreesEveryNode() {
    device.sync();
    device.library().unsubscribe(FakePublisher.COLLECTION, FR);
    assertEquals(List.of(), StoreDump.of(directory.resolve("device")));
    assertTrue(device.library().search(Query.finished("puits")).isEmpty());
  }

  @Test
  void takesALanguageThatAppearsLater() {
    device.sync();
    publisher.work("G/1", EN).paragraph("Choose the place.");
    publisher.publish();
    device.library().subscribe(FakePublisher.COLLECTION, EN);
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(
        "Choose the place.",
        device
            .library()
            .reader()
            .read(new Symbol("G/1"), Optional.of(EN))
            .entries()
            .get(0)
            .content()
            .section()
            .text());
  }

  @Test
  void refusesALanguageThatIsNotPublishedAndNamesThoseThatAre() {
    device.library().subscribe(FakePublisher.COLLECTION, EN);
    UpdateResult.Rejected rejected = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
    assertTrue(String.valueOf(rejected.reason().getMessage()).contains("guides/fr"));
  }

  @Test
  void nothingPublishedYetIsNoFault() {
    try (FakeServer empty = new FakeServer(new FakePublisher());
        Device early = Device.following(directory.resolve("early"), empty.address())) {
      assertEquals(0, assertInstanceOf(UpdateResult.Unchanged.class, early.sync()).edition());
    }
  }

  @Test
  void refusesACollectionThatTheLibraryHasNotAndNamesThoseItHas() {
    device.sync();
    assertEquals(0, server.requestsOf("catalogue"));
    device.library().subscribe("laws", FR);
    UpdateResult.Rejected rejected =
        assertInstanceOf(
            UpdateResult.Rejected.class, device.library().sync("laws", SyncListener.NONE));
    assertInstanceOf(NotOfferedException.class, rejected.reason());
    assertTrue(String.valueOf(rejected.reason().getMessage()).contains("guides"));
  }

  @Test
  void farEarlierBundleIsProvedInAFewSteps() {
    publisher.bundling(false);
    for (int edition = 2; edition <= 20; edition++) {
      publisher.work("G/1", FR).edit(0, "Choisir, " + edition + ".");
      publisher.publish();
    }
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(0, server.requestsOf("bundles"));
    assertEquals(3, server.requestsOf("v1/records/"), "19 is 16 + 2 + 1 editions back");
  }

  @Test
  void forgedRecordOfThePastLeadsAnotherWay() {
    publisher.bundling(false).work("G/1", FR).remove(1);
    publisher.publish();
    server.inject(Fault.on("v1/records/", Fault.flip(40)));
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(1, server.requestsOf("bundles"));
    assertTrue(device.library().check().clean());
  }
}
