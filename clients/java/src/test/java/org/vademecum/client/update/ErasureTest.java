package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.StoreDump;
import org.vademecum.client.fake.Traces;
import org.vademecum.client.read.Change;
import org.vademecum.client.read.Changes;
import org.vademecum.client.read.ErasedTextException;
import org.vademecum.client.read.Found;
import org.vademecum.client.read.search.Query;
import org.vademecum.core.document.Symbol;

/** Texts that were erased leave no byte on a device, by whatever way it hears of it. */
class ErasureTest {
  private static final String SECRET = "Zwiebelschreiber";
  private static final String OLDER = "Quittenleuchter";
  private static final String REASON = "names a protected witness";
  private static final Symbol WORK = new Symbol("G/2");

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  /** The secret stands in a text, in one that an update replaced, in the index and in the log. */
  @BeforeEach
  void deviceHasTheSecret() {
    for (int i = 0; i < 400; i++) {
      publisher.work("G/1", FR).paragraph("Paragraphe " + i + " de la première directive.");
    }
    publisher.work("G/2", FR).paragraph("Le témoin " + OLDER + " a parlé.");
    publisher.work("G/2", FR).paragraph("Un paragraphe qui reste.");
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory.resolve("device"), server.address());
    device.sync();
    publisher.work("G/2", FR).edit(0, "Le témoin " + SECRET + " a parlé.");
    publisher.publish();
    device.sync();
    assertEquals(2, changes().size() + 1);
    assertFalse(traces().isEmpty(), "the test would prove nothing");
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  private List<String> traces() {
    return Traces.of(directory.resolve("device"), SECRET, OLDER);
  }

  private List<Change> changes() {
    return device.library().changesSince(FakePublisher.COLLECTION, 1).stream()
        .map(Changes::sections)
        .flatMap(List::stream)
        .toList();
  }

  private void eraseWork() {
    publisher.erase("G/2", "", REASON);
    publisher.publish();
  }

  private UpdateResult.Applied sync() {
    return assertInstanceOf(UpdateResult.Applied.class, device.sync());
  }

  private void assertWorkIsGone() {
    assertEquals(List.of(), traces());
    ErasedTextException gone =
        assertThrows(ErasedTextException.class, () -> device.library().read(WORK));
    assertEquals(REASON, gone.reason());
    assertEquals("G/2", device.library().reader().erased().get(0).name());
    assertTrue(changes().stream().noneMatch(change -> change.symbol().equals(WORK)));
    assertEquals(List.of(), found(SECRET));
    assertTrue(device.library().check().clean());
    try (Device fresh = Device.following(directory.resolve("fresh"), server.address())) {
      fresh.sync();
      assertThrows(ErasedTextException.class, () -> fresh.library().read(WORK));
    }
    assertEquals(
        StoreDump.of(directory.resolve("fresh")), StoreDump.of(directory.resolve("device")));
  }

  private List<Found> found(String word) {
    return device.library().search(Query.finished(word));
  }

  @Test
  void erasedTextLeavesTheDeviceWithADelta() {
    eraseWork();
    assertTrue(sync().byDelta());
    assertWorkIsGone();
  }

  @Test
  void erasedTextLeavesTheDeviceWithABundle() {
    publisher.listingDeltas(false);
    server.inject(Fault.on("deltas", Fault.status(410)));
    eraseWork();
    assertFalse(sync().byDelta());
    assertWorkIsGone();
  }

  @Test
  void erasedTextLeavesADeviceThatNeverSawTheEditionThatErasedIt() {
    eraseWork();
    for (int i = 0; i < 30; i++) {
      publisher.work("G/1", FR).edit(i, "Corrigé " + i + ".");
      publisher.publish();
    }
    assertEquals(33, sync().to());
    assertWorkIsGone();
  }

  @Test
  void anErasedSectionLeavesItsNeighboursAndATombstone() {
    publisher.erase("G/2", "p1", REASON);
    publisher.publish();
    sync();
    assertEquals(List.of(), traces());
    assertEquals(1, device.library().read(WORK).entries().size());
    ErasedTextException gone =
        assertThrows(
            ErasedTextException.class,
            () -> device.library().reader().section(WORK, Optional.of(FR), "p1"));
    assertEquals(REASON, gone.reason());
    assertEquals(1, found("reste").size());
  }

  @Test
  void aTextThatIsErasedAfterItWasRemovedLeavesWhatUpdatesKeptOfIt() {
    publisher.works(FR).remove("G/2");
    publisher.publish();
    sync();
    assertFalse(traces().isEmpty(), "what an update replaced is kept");
    eraseWork();
    sync();
    assertWorkIsGone();
  }

  @Test
  void copiesOfSourceFilesGoWithTheText() throws Exception {
    Path home = directory.resolve("device");
    SourceCopies copies = new SourceCopies(home.toFile());
    Path kept = copies.places(FakePublisher.COLLECTION, FR, "G/2").toPath();
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, SECRET);
    Files.createDirectories(home.resolve("attachments/incoming"));
    Files.writeString(home.resolve("attachments/" + "0".repeat(64)), SECRET);
    Files.writeString(home.resolve("attachments/incoming/part"), SECRET);
    eraseWork();
    sync();
    assertWorkIsGone();
  }

  @Test
  void whileSomebodyReadsAnOlderStateTheWipeWaitsForTheNextSync() throws Exception {
    eraseWork();
    Path file = directory.resolve("device/library.db");
    try (var reader = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = reader.createStatement()) {
      statement.execute("BEGIN");
      statement.executeQuery("SELECT count(*) FROM work").close();
      sync();
      assertThrows(ErasedTextException.class, () -> device.library().read(WORK));
      assertFalse(traces().isEmpty(), "the log is still needed");
    }
    device.sync();
    assertWorkIsGone();
  }

  @Test
  void aWipeThatADeadProcessLeftIsDoneWhenTheLibraryIsOpened() throws Exception {
    eraseWork();
    Path file = directory.resolve("device/library.db");
    try (var reader = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = reader.createStatement()) {
      statement.execute("BEGIN");
      statement.executeQuery("SELECT count(*) FROM work").close();
      sync();
    }
    device.close();
    device = new Device(directory.resolve("device"), server.address());
    assertEquals(List.of(), traces());
  }
}
