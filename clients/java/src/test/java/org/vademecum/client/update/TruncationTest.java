package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.Fault;

/** Files that were stored cut off, so that no length in the transfer gives them away. */
class TruncationTest {
  private static final int KIB = 1024;

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final FakeServer server = new FakeServer(publisher);
  private final Random random = new Random(11);

  @AfterEach
  void close() {
    server.close();
  }

  private String noise() {
    StringBuilder text = new StringBuilder("Texte ");
    for (int i = 0; i < 8; i++) {
      text.append(Long.toUnsignedString(random.nextLong(), 36)).append(' ');
    }
    return text.append('.').toString();
  }

  @Test
  void bundleCutAtEveryKibibyteIsRefusedAndNothingIsHalfThere() {
    for (int i = 0; i < 200; i++) {
      publisher.work("G/1", FR).paragraph(noise());
    }
    publisher.bundling(false).publish();
    int size = publisher.find(bundlePath()).orElseThrow().length;
    assertTrue(size > 10 * KIB);
    try (Device device = Device.following(directory, server.address())) {
      for (int length = KIB; length < size; length += KIB) {
        server.heal();
        server.inject(Fault.on("bundles", Fault.shortened(length)));
        assertInstanceOf(UpdateResult.Rejected.class, device.sync(), "cut at " + length);
        assertEquals(0, device.library().list().size());
      }
      server.heal();
      assertInstanceOf(UpdateResult.Applied.class, device.sync());
      assertTrue(device.library().check().clean());
    }
  }

  private String bundlePath() {
    return "v1/packs/guides/fr/bundles/" + publisher.root(FR).hex();
  }

  @Test
  void deltaCutAnywhereLeadsToFull() {
    publisher.listingDeltas(false).work("G/1", FR).paragraph(noise()).paragraph(noise());
    publisher.publish();
    try (Device device = Device.following(directory, server.address())) {
      device.sync();
      for (int length = 0; length < 150; length += 25) {
        publisher.work("G/1", FR).edit(0, noise());
        publisher.publish();
        server.inject(Fault.on("deltas", Fault.shortened(length)));
        UpdateResult.Applied applied = assertInstanceOf(UpdateResult.Applied.class, device.sync());
        assertEquals(false, applied.byDelta(), "cut at " + length);
        server.heal();
      }
      assertTrue(device.library().check().clean());
    }
  }
}
