package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.core.document.Symbol;

class TwoSyncsTest {
  @TempDir Path directory;

  private final FakePublisher publisher = new FakePublisher();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private FakeServer server;
  private Device device;

  @BeforeEach
  void publish() {
    publisher.work("G/1", FR).paragraph("Un.");
    publisher.publish();
    server = new FakeServer(publisher);
    device = Device.following(directory, server.address());
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    device.close();
    server.close();
  }

  @Test
  void secondSyncSaysThatAnotherIsAtWork() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    server.inject(
        (path, reply) -> {
          asked.countDown();
          await(goOn);
          return reply;
        });
    Future<UpdateResult> first = threads.submit(device::sync);
    assertTrue(asked.await(10, TimeUnit.SECONDS));
    try (Device second = new Device(directory, server.address())) {
      assertThrows(SyncBusyException.class, second::sync);
    }
    goOn.countDown();
    assertTrue(first.get(20, TimeUnit.SECONDS) instanceof UpdateResult.Applied);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void syncsThatWaitForEachOtherAllSucceed() throws Exception {
    List<Callable<Boolean>> syncs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      syncs.add(
          () -> {
            SyncLock.acquire(
                    directory.toFile(),
                    Duration.ofSeconds(20),
                    Sleeper.real(),
                    new Watch(SyncListener.NONE))
                .close();
            return true;
          });
    }
    for (Future<Boolean> sync : threads.invokeAll(syncs)) {
      assertTrue(sync.get());
    }
  }

  @Test
  void readingGoesOnDuringASync() throws Exception {
    device.sync();
    publisher.work("G/1", FR).edit(0, "Deux.");
    publisher.publish();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    SyncListener listener =
        new SyncListener() {
          @Override
          public void progress(Phase phase, long done, long total) {
            if (phase == Phase.APPLYING && done > 0) {
              asked.countDown();
              await(goOn);
            }
          }
        };
    Future<?> sync = threads.submit(() -> device.library().sync(listener));
    assertTrue(asked.await(10, TimeUnit.SECONDS));
    assertEquals("Un.", text());
    goOn.countDown();
    sync.get(20, TimeUnit.SECONDS);
    assertEquals("Deux.", text());
  }

  private String text() {
    return device.library().read(new Symbol("G/1")).entries().get(0).content().section().text();
  }
}
