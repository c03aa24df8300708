package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.store.StoreException;
import org.vademecum.core.document.Symbol;

class DiskFullTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final Random random = new Random(3);
  private FakeServer server;

  @BeforeEach
  void mountSmallDisk() throws Exception {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", directory.toString());
    if (!mounted) {
      System.out.println("skipped: disk full (mounting a small disk needs root)");
    }
    Assumptions.assumeTrue(mounted);
    server = new FakeServer(publisher);
    publisher.work("G/1", FR).paragraph("Ancien texte.");
    publisher.publish();
  }

  @AfterEach
  void unmount() throws Exception {
    if (server != null) {
      server.close();
      assertTrue(run("umount", directory.toString()));
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void fullDiskKeepsTheOldEditionAndSaysWhatToDo() throws IOException {
    try (Device device = roomless()) {
      device.library().subscribe(FakePublisher.COLLECTION, FR);
      device.sync();
      for (int i = 0; i < 1500; i++) {
        publisher.work("G/2", FR).paragraph(noise());
      }
      publisher.publish();
      StoreException full = assertThrows(StoreException.class, device::sync);
      assertTrue(String.valueOf(full.getMessage()).contains("free some space"), full.getMessage());
      assertEquals("Ancien texte.", text(device, "G/1"));
      assertTrue(device.library().check().clean());
      publisher.works(FR).remove("G/2");
      publisher.work("G/1", FR).edit(0, "Nouveau texte.");
      publisher.publish();
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals("Nouveau texte.", text(device, "G/1"));
    }
    assertTrue(Files.exists(directory.resolve("library.db")));
  }

  @Test
  void diskThatFillsUpAmidTheDownloadKeepsTheOldEdition() throws IOException {
    fillUpAt(SyncListener.Phase.DOWNLOADING);
  }

  @Test
  void diskThatFillsUpBeforeTheCommitKeepsTheOldEdition() throws IOException {
    fillUpAt(SyncListener.Phase.APPLYING);
  }

  private void fillUpAt(SyncListener.Phase when) throws IOException {
    Path ballast = directory.resolve("ballast");
    try (Device device = roomless()) {
      device.library().subscribe(FakePublisher.COLLECTION, FR);
      device.sync();
      for (int i = 0; i < 40; i++) {
        publisher.work("G/1", FR).paragraph(noise());
      }
      publisher.work("G/1", FR).edit(0, "Nouveau texte.");
      publisher.publish();
      SyncListener filling =
          new SyncListener() {
            @Override
            public void progress(Phase phase, long done, long total) {
              if (phase == when && !Files.exists(ballast)) {
                fill(ballast);
              }
            }
          };
      assertThrows(
          StoreException.class, () -> device.library().sync(FakePublisher.COLLECTION, filling));
      assertEquals("Ancien texte.", text(device, "G/1"));
      assertTrue(device.library().check().clean());
      Files.delete(ballast);
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertEquals("Nouveau texte.", text(device, "G/1"));
    }
  }

  /** Writes until nothing more can be written. */
  private static void fill(Path ballast) {
    byte[] some = new byte[1024];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      assertTrue(Files.exists(ballast));
    }
  }

  /** One that believes there is always room, and so runs into the end of the disk. */
  private Device roomless() {
    return Device.within(new Space(0, any -> Long.MAX_VALUE), directory, server.address());
  }

  private String noise() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(Long.toUnsignedString(random.nextLong(), 36)).append(' ');
    }
    return text.toString().trim();
  }

  private static String text(Device device, String symbol) {
    return device.library().read(new Symbol(symbol)).entries().get(0).content().section().text();
  }
}
