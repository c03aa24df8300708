package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.core.document.Symbol;

/** What was downloaded and not applied lies on the disk until the next sync, and may rot there. */
class StagedFileTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private FakeServer server;
  private Device device;

  @BeforeEach
  void deviceHasEditionOne() {
    publisher.work("G/1", FR).paragraph("Premier texte.").paragraph("Autre.");
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory, server.address());
    device.sync();
    publisher.work("G/1", FR).edit(0, "Second texte.");
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileThatWasDamagedOnTheDiskIsNeverApplied(boolean listed) throws IOException {
    publisher.listingDeltas(listed);
    publisher.publish();
    assertThrows(CancelledException.class, () -> device.library().sync(new UntilApplying()));
    List<Path> staged = staged();
    assertEquals(1, staged.size(), staged.toString());
    byte[] bytes = Files.readAllBytes(staged.get(0));
    bytes[bytes.length / 2] ^= 1;
    Files.write(staged.get(0), bytes);
    assertInstanceOf(UpdateResult.Applied.class, device.sync());
    assertEquals(List.of(), device.fallbacks(), "it was fetched again, not tried");
    String text =
        device.library().read(new Symbol("G/1")).entries().get(0).content().section().text();
    assertEquals("Second texte.", text);
    assertTrue(device.library().check().clean());
  }

  private List<Path> staged() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("staging/guides"))) {
      return files.toList();
    }
  }

  private static final class UntilApplying implements SyncListener {
    private final AtomicBoolean applying = new AtomicBoolean();

    @Override
    public void progress(Phase phase, long done, long total) {
      applying.set(phase == Phase.APPLYING);
    }

    @Override
    public boolean cancelled() {
      return applying.get();
    }
  }
}
