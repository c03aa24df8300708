package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.EN;
import static org.vademecum.client.fake.Device.FR;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.PackStatus;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.read.Outline;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

class KillTest {
  private static final int KILLS = 20;
  private static final int PARAGRAPHS = 60;

  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();

  /** Every paragraph of an edition, in both packs, names the edition: a mix would show. */
  private void publish(long edition) {
    for (Language language : List.of(EN, FR)) {
      for (int i = 0; i < PARAGRAPHS; i++) {
        String text = "Edition " + edition;
        if (publisher.work("G/1", language).sections().size() <= i) {
          publisher.work("G/1", language).paragraph(text);
        } else {
          publisher.work("G/1", language).edit(i, text);
        }
      }
    }
    assertEquals(edition, publisher.publish());
  }

  @Test
  void killedAtAnyMomentTheDeviceHasTheOldEditionOrTheNewOne() throws Exception {
    publish(1);
    Random random = new Random(42);
    AtomicBoolean done = new AtomicBoolean();
    Set<Long> seen = new TreeSet<>();
    try (FakeServer server = new FakeServer(publisher)) {
      try (Device device = Device.following(directory, server.address())) {
        device.library().subscribe(FakePublisher.COLLECTION, EN);
        device.sync();
      }
      Thread publishing = new Thread(() -> publishUntil(done));
      publishing.start();
      for (int kill = 0; kill < KILLS; kill++) {
        syncAndKill(server.address(), 1 + random.nextInt(40), random.nextInt(60));
        seen.add(assertOneEdition(server.address()));
      }
      done.set(true);
      publishing.join();
      try (Device device = new Device(directory, server.address())) {
        assertInstanceOf(UpdateResult.Applied.class, device.sync());
      }
      assertOneEdition(server.address());
    }
    assertTrue(seen.size() > 3, "the syncs got somewhere: " + seen);
  }

  private void publishUntil(AtomicBoolean done) {
    for (long edition = 2; !done.get(); edition++) {
      publish(edition);
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void syncAndKill(String address, int steps, long thenMillis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KillableSync.class.getName(),
                directory.toString(),
                address)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int step = 0; step < steps && out.readLine() != null; step++) {}
      process.waitFor(thenMillis, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private long assertOneEdition(String address) throws IOException {
    try (Device device = new Device(directory, address)) {
      assertTrue(device.library().check().clean());
      Set<String> texts = new TreeSet<>();
      for (Language language : List.of(EN, FR)) {
        Outline outline = device.library().reader().read(new Symbol("G/1"), Optional.of(language));
        assertEquals(PARAGRAPHS, outline.entries().size());
        outline.entries().forEach(entry -> texts.add(entry.content().section().text()));
      }
      PackStatus status = device.library().status().get(0);
      assertEquals(Set.of("Edition " + status.edition()), texts);
      return status.edition();
    }
  }
}
