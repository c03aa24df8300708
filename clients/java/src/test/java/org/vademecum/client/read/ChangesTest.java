package org.vademecum.client.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.core.document.Section;

class ChangesTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final MovingClock clock = new MovingClock();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void syncEditionOne() {
    for (int i = 0; i < 200; i++) {
      publisher.work("G/1", FR).paragraph("Paragraphe " + i + " sur l'eau potable du camp.");
    }
    publisher.publish();
    server = new FakeServer(publisher);
    device = new Device(directory, server.address(), clock);
    device.library().subscribe(FakePublisher.COLLECTION, FR);
    device.sync();
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  /** A clock that a test moves on. */
  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void edit(int position, String text) {
    publisher.work("G/1", FR).edit(position, text);
    publisher.publish();
    device.sync();
  }

  private List<String> since(long edition) {
    List<String> lines = new ArrayList<>();
    for (Change change : changes(edition).sections()) {
      lines.add(
          change.section()
              + ": "
              + change.before().map(Section::text).orElse("-")
              + " > "
              + change.now().map(Section::text).orElse("-"));
    }
    return lines;
  }

  private Changes changes(long edition) {
    return device.library().changesSince(FakePublisher.COLLECTION, edition).get(0);
  }

  @Test
  void tellsOldTextAndNewOverSeveralEditions() {
    edit(0, "Deuxième version.");
    edit(0, "Troisième version.");
    assertEquals(
        List.of("p1: Paragraphe 0 sur l'eau potable du camp. > Troisième version."), since(1));
    assertEquals(List.of("p1: Deuxième version. > Troisième version."), since(2));
    assertEquals(List.of(), since(3));
    assertTrue(changes(1).complete());
  }

  @Test
  void whoNeverHadAnOldTextIsToldOfNoChange() {
    publisher.bundling(false);
    edit(0, "Deuxième version.");
    try (Device newcomer = new Device(directory.resolve("newcomer"), server.address(), clock)) {
      newcomer.library().subscribe(FakePublisher.COLLECTION, FR);
      newcomer.sync();
      Changes changes = newcomer.library().changesSince(FakePublisher.COLLECTION, 0).get(0);
      assertEquals(List.of(), changes.sections());
    }
  }

  @Test
  void keepsWhatIsUnreadWhenAPackIsFetchedAsAWhole() {
    edit(0, "Deuxième version.");
    server.inject(Fault.on("deltas", Fault.status(404)));
    server.inject(Fault.on("artifacts", Fault.status(404)));
    publisher.listingDeltas(false);
    edit(1, "Autre version.");
    assertEquals(
        List.of("p1: Paragraphe 0 sur l'eau potable du camp. > Deuxième version."), since(1));
    assertFalse(changes(1).complete());
  }

  @Test
  void tellsWhatWasAddedAndRemoved() {
    publisher.work("G/1", FR).remove(1).paragraph("Nouveau.");
    publisher.publish();
    device.sync();
    assertEquals(
        List.of("p2: Paragraphe 1 sur l'eau potable du camp. > -", "p201: - > Nouveau."), since(1));
  }

  @Test
  void textThatWasChangedBackHasNotChanged() {
    edit(0, "Autre.");
    edit(0, "Paragraphe 0 sur l'eau potable du camp.");
    assertEquals(List.of(), since(1));
  }

  @Test
  void forgetsWhatTheReaderHasSeen() {
    edit(0, "Deuxième version.");
    device.library().markRead(FakePublisher.COLLECTION);
    edit(1, "Autre paragraphe.");
    assertEquals(1, since(2).size());
    assertEquals(1, since(1).size());
  }

  @Test
  void forgetsAfterNinetyDaysAndSaysSo() {
    edit(0, "Deuxième version.");
    clock.now = clock.now.plus(Duration.ofDays(91));
    edit(1, "Autre paragraphe.");
    assertEquals(1, since(1).size());
    assertFalse(changes(1).complete());
    assertTrue(changes(2).complete());
  }

  @Test
  void keepsAtMostATenthOfThePackOr64Kibibytes() {
    editAll("Un paragraphe qui en dit beaucoup plus long. ".repeat(50));
    assertEquals(40, since(1).size());
    assertTrue(changes(1).complete());
    editAll("Court. ");
    assertEquals(0, since(1).size());
    assertFalse(changes(1).complete());
  }

  private void editAll(String text) {
    for (int i = 0; i < 40; i++) {
      publisher.work("G/1", FR).edit(i, text + i);
    }
    publisher.publish();
    device.sync();
  }
}
