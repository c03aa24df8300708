package org.vademecum.server.publish.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class StopTest {

  @Test
  void stopsWorkThatRunsAndLeavesTheThreadForOthers() throws Exception {
    Stop stop = new Stop();
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      Future<String> work = worker.submit(() -> stop.guard(() -> await(begun)));
      begun.await();
      stop.ask();
      assertEquals("stopped", work.get());
      assertFalse(worker.submit(Thread::interrupted).get());
    } finally {
      worker.shutdownNow();
    }
  }

  @Test
  void stopsWorkThatBeginsLater() {
    Stop stop = new Stop();
    stop.ask();
    assertEquals("stopped", stop.guard(() -> await(new CountDownLatch(1))));
    assertFalse(Thread.interrupted());
  }

  private static String await(CountDownLatch begun) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
      return "ended";
    } catch (InterruptedException e) {
      return "stopped";
    }
  }
}
