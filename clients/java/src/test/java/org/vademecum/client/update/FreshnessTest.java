package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vademecum.client.PackStatus;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.SettableClock;
import org.vademecum.client.fake.StoreDump;
import org.vademecum.client.fake.TestRole;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Timestamp;

/** What the label says of how current a library is, and what checks cost. */
class FreshnessTest {
  private static final Instant SIGNED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher(SIGNED);
  private final FakeServer server = new FakeServer(publisher);
  private final SettableClock clock = new SettableClock(SIGNED.plusSeconds(60));

  @BeforeEach
  void publish() {
    publisher.work("G/1", FR).paragraph("Creuser le puits.");
    publisher.publish();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Device device(String name) {
    Device device = new Device(directory.resolve(name), server.address(), clock);
    device.library().subscribe(FakePublisher.COLLECTION, FR);
    return device;
  }

  private static PackStatus status(Device device) {
    return device.library().status().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, false",
    "2026-02-28T00:00:00Z, false",
    "2026-03-02T00:00:00Z, false",
    "2038-01-19T03:14:08Z, true",
  })
  void clockChangesTheLabelAndNeverTheContent(Instant now, boolean expired) {
    try (Device right = device("right")) {
      right.sync();
    }
    clock.set(now);
    try (Device device = device("other")) {
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals(expired, status(device).expired());
      assertEquals(Optional.of(SIGNED), status(device).currentAsOf());
      publisher.work("G/1", FR).edit(0, "Creuser le puits loin des latrines.");
      publisher.publish();
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
    }
    clock.set(SIGNED);
    try (Device right = device("right")) {
      right.sync();
    }
    assertEquals(
        StoreDump.of(directory.resolve("right")), StoreDump.of(directory.resolve("other")));
  }

  @Test
  void clockThatJumpsDuringAnUpdateChangesNothing() {
    try (Device right = device("right")) {
      right.sync();
    }
    clock.alternate(Instant.EPOCH, Instant.parse("2038-01-19T03:14:08Z"));
    try (Device device = device("other")) {
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertInstanceOf(UpdateResult.Unchanged.class, device.sync());
    }
    assertEquals(
        StoreDump.of(directory.resolve("right")), StoreDump.of(directory.resolve("other")));
  }

  @Test
  void clockBeforeTheLatestSigningIsNotBelieved() {
    try (Device device = device("device")) {
      device.sync();
      publisher.repository().roles.values().forEach(role -> role.expires = SIGNED.plus(YEAR));
      publisher.repository().signedAt = Optional.of(SIGNED.plus(YEAR).plusSeconds(1));
      publisher.repository().publishTimestamp();
      clock.set(Instant.EPOCH);
      device.sync();
      assertTrue(status(device).expired());
    }
  }

  @Test
  void unreachableLibraryStaysReadableAndIsSaidToBeOld() {
    try (Device device = device("device")) {
      device.sync();
      server.close();
      assertFalse(status(device).expired());
      clock.set(SIGNED.plus(YEAR));
      assertTrue(status(device).expired());
      assertEquals(1, device.library().list().size());
    }
  }

  @Test
  void expiredLibraryIsFollowedUntilItIsSignedAnew() {
    try (Device device = device("device")) {
      clock.set(SIGNED.plus(YEAR));
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      publisher.work("G/1", FR).edit(0, "Creuser plus loin.");
      publisher.publish();
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertTrue(status(device).expired());
      publisher.repository().roles.values().forEach(FreshnessTest::forTwoYears);
      publisher.repository().publishRoot();
      publisher.repository().publish();
      assertInstanceOf(UpdateResult.Unchanged.class, device.sync());
      assertFalse(status(device).expired());
    }
  }

  private static void forTwoYears(TestRole role) {
    role.expires = SIGNED.plus(YEAR).plus(YEAR);
  }

  @Test
  void laterTimestampOfTheSameSnapshotIsOneRequestAndCountsAsCurrent() {
    try (Device device = device("device")) {
      device.sync();
      Instant later = SIGNED.plusSeconds(30);
      publisher.repository().signedAt = Optional.of(later);
      publisher.repository().publishTimestamp();
      int before = server.requests().size();
      device.sync();
      device.sync();
      assertEquals(before + 2, server.requests().size());
      assertEquals(Optional.of(later), status(device).currentAsOf());
    }
  }

  @Test
  void rootIsAskedForOnceADayWhenNothingIsNew() {
    try (Device device = device("device")) {
      device.sync();
      device.sync();
      assertEquals(1, server.requestsOf("2.root.json"));
      clock.set(SIGNED.plus(Duration.ofHours(25)));
      device.sync();
      assertEquals(2, server.requestsOf("2.root.json"));
      device.sync();
      assertEquals(2, server.requestsOf("2.root.json"));
    }
  }

  @Test
  void timestampByAnotherKeyLeadsToTheNewRoot() {
    try (Device device = device("device")) {
      device.sync();
      publisher.repository().role(Timestamp.NAME).rotate();
      publisher.repository().publishTimestamp();
      UpdateResult.Rejected early = assertInstanceOf(UpdateResult.Rejected.class, device.sync());
      assertTrue(String.valueOf(early.reason().getMessage()).contains("timestamp.json"));
      publisher.repository().publishRoot();
      assertInstanceOf(UpdateResult.Unchanged.class, device.sync());
      assertEquals(2, publisher.repository().role(Root.NAME).version);
    }
  }
}
