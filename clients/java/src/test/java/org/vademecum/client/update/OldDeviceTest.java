package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.StoreDump;
import org.vademecum.client.read.WithdrawnWorkException;
import org.vademecum.core.document.Symbol;

/** Devices that come back late: what they get, and what must not stay on them. */
class OldDeviceTest {
  private static final int YEARS_OF_EDITIONS = 60;

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void deviceHasEditionOne() {
    for (int i = 0; i < 20; i++) {
      publisher.work("G/1", FR).paragraph("Paragraphe " + i + ".");
    }
    publisher.work("G/2", FR).paragraph("À retirer.");
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

  private void assertSameAsNewcomer() {
    try (Device fresh = Device.following(directory.resolve("fresh"), server.address())) {
      fresh.sync();
    }
    assertTrue(device.library().check().clean());
    assertEquals(
        StoreDump.of(directory.resolve("fresh")), StoreDump.of(directory.resolve("device")));
  }

  @Test
  void aDeviceThatWasOfflineForYearsComesByTheFullBundle() {
    for (int edition = 2; edition <= YEARS_OF_EDITIONS; edition++) {
      publisher.work("G/1", FR).edit(edition % 20, "Corrigé en édition " + edition + ".");
      publisher.publish();
    }
    server.inject(Fault.on("deltas", Fault.status(404)));
    UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(1, applied.from());
    assertEquals(YEARS_OF_EDITIONS, applied.to());
    assertEquals(false, applied.byDelta());
    assertSameAsNewcomer();
  }

  @Test
  void aWithdrawalComesWithADelta() {
    publisher.work("G/1", FR).edit(0, "Autre.");
    assertWithdrawalArrives(true);
  }

  @Test
  void aWithdrawalComesWithABundle() {
    publisher.work("G/1", FR).edit(0, "Autre.");
    publisher.listingDeltas(false);
    server.inject(Fault.on("deltas", Fault.status(404)));
    assertWithdrawalArrives(false);
  }

  private void assertWithdrawalArrives(boolean byDelta) {
    publisher.withdraw("G/2", "replaced by G/3");
    publisher.publish();
    UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(byDelta, applied.byDelta());
    assertIsWithdrawn();
  }

  @Test
  void aWithdrawalOfAnEditionThatTheDeviceNeverSawComesWithTheNextOne() {
    publisher.withdraw("G/2", "replaced by G/3");
    publisher.publish();
    publisher.work("G/1", FR).edit(3, "Corrigé ensuite.");
    publisher.publish();
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertIsWithdrawn();
  }

  private void assertIsWithdrawn() {
    List<String> symbols =
        device.library().list().stream().map(work -> work.symbol().value()).toList();
    assertEquals(List.of("G/1"), symbols);
    WithdrawnWorkException withdrawn =
        assertThrows(WithdrawnWorkException.class, () -> device.library().read(new Symbol("G/2")));
    assertTrue(String.valueOf(withdrawn.getMessage()).contains("replaced by G/3"));
    assertSameAsNewcomer();
  }
}
