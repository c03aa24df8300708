package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.store.StorageFullException;
import org.vademecum.core.document.Symbol;

/** A disk whose room the test decides. */
class SpaceTest {
  private static final long RESERVE = 16 << 20;

  @TempDir Path directory;

  private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void deviceHasEditionOne() {
    publisher.work("G/1", FR).paragraph("Ancien texte.");
    publisher.publish();
    server = new FakeServer(publisher);
    Space space = new Space(RESERVE, any -> free.get());
    device = Device.within(space, directory.resolve("device"), server.address());
    device.library().subscribe(FakePublisher.COLLECTION, FR);
    device.sync();
    publisher.work("G/1", FR).edit(0, "Nouveau texte.");
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  private StorageFullException assertNoRoom() {
    StorageFullException full = assertThrows(StorageFullException.class, device::sync);
    String message = String.valueOf(full.getMessage());
    assertTrue(full.needed() > 0);
    assertTrue(message.contains(full.needed() + " are needed"), message);
    assertTrue(message.contains(directory.toString()), message);
    assertTrue(message.contains(RESERVE + " kept in reserve"), message);
    assertEquals("Ancien texte.", text());
    return full;
  }

  private void assertSyncsWithRoom() {
    server.heal();
    free.set(Long.MAX_VALUE);
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals("Nouveau texte.", text());
  }

  private String text() {
    return device.library().read(new Symbol("G/1")).entries().get(0).content().section().text();
  }

  @Test
  void withoutRoomNoByteOfAFileIsAskedFor() {
    publisher.publish();
    long before = server.requestsOf("artifacts");
    free.set(RESERVE + 1000);
    assertNoRoom();
    assertEquals(before, server.requestsOf("artifacts"));
    assertEquals(0, server.requestsOf("deltas"));
    assertSyncsWithRoom();
  }

  @Test
  void theReserveIsKept() {
    publisher.publish();
    free.set(RESERVE / 2);
    StorageFullException full = assertNoRoom();
    assertEquals(RESERVE / 2, full.available());
    free.set(RESERVE + full.needed());
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
  }

  @Test
  void roomThatIsGoneAfterTheDownloadIsNoticedBeforeApplying() {
    publisher.publish();
    SyncListener filling =
        new SyncListener() {
          @Override
          public void progress(Phase phase, long done, long total) {
            if (phase == Phase.APPLYING && done == 0) {
              free.set(0);
            }
          }
        };
    assertThrows(
        StorageFullException.class, () -> device.library().sync(FakePublisher.COLLECTION, filling));
    assertEquals("Ancien texte.", text());
    assertFalse(Files.exists(directory.resolve("device/staging/guides")), "it takes no more room");
    assertSyncsWithRoom();
  }

  @Test
  void fileOfUnknownSizeIsRefusedWhenItsAnswerSaysHowLargeItIs() {
    publisher.listingDeltas(false).bundling(false);
    publisher.publish();
    long needed = Space.toApply(Way.DELTA, 0, 100);
    free.set(RESERVE + needed);
    StorageFullException full = assertNoRoomOnceAsked();
    assertTrue(full.needed() < needed, "the size of the file alone");
    assertSyncsWithRoom();
  }

  /** The room shrinks while the answer is on its way. */
  private StorageFullException assertNoRoomOnceAsked() {
    server.inject(
        (path, reply) -> {
          if (path.contains("deltas")) {
            free.set(RESERVE);
          }
          return reply;
        });
    return assertNoRoom();
  }

  @Test
  void nothingNewNeedsNoRoom() {
    free.set(0);
    assertInstanceOf(UpdateResult.Unchanged.class, device.sync());
  }
}
