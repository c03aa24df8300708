package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.Library;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;
import org.vademecum.client.fake.Trees;
import org.vademecum.client.store.DatabaseDamagedException;
import org.vademecum.client.store.StorageGoneException;
import org.vademecum.core.document.Symbol;

/** The system deletes what an app keeps, all of it or a part. */
class EvictedStorageTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final FakeServer server = new FakeServer(publisher);

  @BeforeEach
  void deviceHasEditionOne() {
    publisher.work("G/1", FR).paragraph("Premier texte.");
    publisher.publish();
    try (Device device = Device.following(directory, server.address())) {
      device.sync();
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void assertFetchesAllAgain() {
    try (Device device = Device.following(directory, server.address())) {
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals("Premier texte.", text(device));
      assertTrue(device.library().check().clean());
    }
  }

  private static String text(Device device) {
    return device.library().read(new Symbol("G/1")).entries().get(0).content().section().text();
  }

  @Test
  void aLibraryWhoseDirectoryIsGoneIsNewAndFetchesAll() {
    Trees.delete(directory);
    assertFalse(Library.exists(directory.toFile()));
    assertFetchesAllAgain();
  }

  @Test
  void aDatabaseThatIsGoneWhileOpenIsNoticedBeforeAnythingIsWrittenToNowhere() {
    try (Device device = new Device(directory, server.address())) {
      Trees.delete(directory.resolve("library.db"));
      int before = server.requests().size();
      StorageGoneException gone = assertThrows(StorageGoneException.class, device::sync);
      assertTrue(String.valueOf(gone.getMessage()).contains("library.db"));
      assertEquals(before, server.requests().size());
    }
    assertFetchesAllAgain();
  }

  @Test
  void anEmptiedDatabaseIsANewOne() throws IOException {
    Files.write(directory.resolve("library.db"), new byte[0]);
    assertFetchesAllAgain();
  }

  @Test
  void aDatabaseOfWhichAPartIsLeftIsNamedAndGoneOnWithoutIt() throws IOException {
    Path file = directory.resolve("library.db");
    byte[] half = new byte[(int) Files.size(file) / 2];
    Files.write(file, half);
    DatabaseDamagedException damage =
        assertThrows(
            DatabaseDamagedException.class, () -> new Device(directory, server.address()).close());
    assertTrue(String.valueOf(damage.getMessage()).contains("library.db"), damage.getMessage());
    Files.delete(file);
    assertFetchesAllAgain();
  }

  @Test
  void aStagingDirectoryThatIsGoneIsMadeAgain() {
    publisher.work("G/1", FR).edit(0, "Second texte.");
    publisher.publish();
    try (Device device = new Device(directory, server.address())) {
      server.inject(Fault.on("artifacts", Fault.cutAt(20)));
      assertThrows(TransportException.class, device::sync);
      assertTrue(Files.isDirectory(directory.resolve("staging")));
      Trees.delete(directory.resolve("staging"));
      server.heal();
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals("Second texte.", text(device));
    }
  }

  @Test
  void aStagedFileDeletedBeforeItIsReadIsFetchedTheNextTime() {
    publisher.work("G/1", FR).edit(0, "Second texte.");
    publisher.publish();
    SyncListener evicting =
        new SyncListener() {
          @Override
          public void progress(Phase phase, long done, long total) {
            if (phase == Phase.APPLYING && done == 0) {
              Trees.delete(directory.resolve("staging"));
            }
          }
        };
    try (Device device = new Device(directory, server.address())) {
      assertThrows(
          org.vademecum.client.store.StoreException.class,
          () -> device.library().sync(FakePublisher.COLLECTION, evicting));
      assertEquals("Premier texte.", text(device));
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals("Second texte.", text(device));
    }
  }
}
