package org.vademecum.server.ingest.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vademecum.server.ingest.IngestException;

@Timeout(120)
final class WorkerPoolTest {

  @Test
  void batchIsReadByOneProcess() {
    Set<Long> before = Workers.children();
    try (WorkerPool pool = Workers.obedient(Workers.PATIENT)) {
      Workers.obey(pool, "first");
      Set<Long> during = Workers.children();
      for (int i = 0; i < 50; i++) {
        assertEquals("file " + i, Workers.obey(pool, "file " + i));
      }
      assertEquals(during, Workers.children());
    }
    assertEquals(before, Workers.children());
  }

  @Test
  void twoHundredFilesWithTwentyDeathsLeaveNothing() {
    warmUp();
    Set<Long> children = Workers.children();
    int files = openFiles();
    Set<String> directories = directories();
    int deaths = 0;
    try (WorkerPool pool = Workers.obedient(Workers.PATIENT)) {
      for (int i = 0; i < 200; i++) {
        deaths += i % 10 == 9 ? death(pool, i) : life(pool, i);
      }
    }
    assertEquals(20, deaths);
    assertEquals(children, Workers.children());
    assertEquals(directories, directories());
    awaitNoThreads();
    assertTrue(openFiles() <= files, "open files: " + files + " before, " + openFiles() + " after");
  }

  /** Classes and streams that stay open for the life of this process. */
  private static void warmUp() {
    try (WorkerPool pool = Workers.obedient(Workers.PATIENT)) {
      death(pool, 0);
    }
    awaitNoThreads();
  }

  private static int death(WorkerPool pool, int number) {
    String order = List.of("exit", "garbage", "throw", "halt").get(number / 10 % 4);
    assertThrows(IngestException.class, () -> Workers.obey(pool, order));
    return 1;
  }

  private static int life(WorkerPool pool, int number) {
    assertEquals("file " + number, Workers.obey(pool, "file " + number));
    return 0;
  }

  /** Threads end when their streams do, a moment after the process. */
  private static void awaitNoThreads() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!Workers.threads().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(), Workers.threads());
  }

  private static int openFiles() {
    String[] names = new File("/proc/self/fd").list();
    return names == null ? 0 : names.length;
  }

  private static Set<String> directories() {
    File temporary = Path.of(System.getProperty("java.io.tmpdir")).toFile();
    String[] all = Objects.requireNonNull(temporary.list());
    Set<String> ours = new TreeSet<>(List.of(all));
    ours.removeIf(name -> !name.startsWith("vademecum-import-"));
    return ours;
  }

  @Test
  void filesOfSeveralReadersTakeTurnsInOneProcess() throws Exception {
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    ExecutorService askers = Executors.newFixedThreadPool(8);
    try (WorkerPool pool = Workers.obedient(Workers.PATIENT)) {
      Workers.obey(pool, "warm");
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int number = i;
        all.add(
            askers.submit(
                () -> {
                  Workers.obey(pool, "file " + number);
                  served.add(number);
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
      assertEquals(8, Set.copyOf(served).size());
      assertEquals(1, readers());
    } finally {
      askers.shutdownNow();
    }
  }

  private static long readers() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .count();
  }

  @Test
  void interruptedReaderGivesItsFileUpAndTheNextIsRead() throws Exception {
    ExecutorService asker = Executors.newSingleThreadExecutor();
    try (WorkerPool pool = Workers.obedient(Workers.PATIENT)) {
      CountDownLatch begun = new CountDownLatch(1);
      Future<?> reading =
          asker.submit(() -> pool.extract(Workers.file("hang"), "", page -> begun.countDown()));
      begun.await();
      asker.shutdownNow();
      ExecutionException stopped = assertThrows(ExecutionException.class, reading::get);
      assertTrue(stopped.getCause() instanceof ReadingStoppedException, stopped.toString());
      assertEquals("next", Workers.obey(pool, "next"));
    }
  }

  @Test
  void closingStopsWhatIsReadAndWhatWaits() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(2);
    WorkerPool pool = Workers.obedient(Workers.PATIENT);
    CountDownLatch begun = new CountDownLatch(1);
    Future<?> reading =
        askers.submit(() -> pool.extract(Workers.file("hang"), "", page -> begun.countDown()));
    begun.await();
    Future<?> waiting = askers.submit(() -> Workers.obey(pool, "next"));
    pool.close();
    for (Future<?> each : List.of(reading, waiting)) {
      ExecutionException stopped = assertThrows(ExecutionException.class, each::get);
      assertTrue(stopped.getCause() instanceof ReadingStoppedException, stopped.toString());
    }
    assertThrows(ReadingStoppedException.class, () -> Workers.obey(pool, "after"));
    askers.shutdownNow();
  }

  @Test
  void idleProcessEnds() {
    WorkerLimits limits = new WorkerLimits(1, 48, Duration.ofSeconds(60), Duration.ofMillis(100));
    try (WorkerPool pool = Workers.obedient(limits)) {
      Set<Long> before = Workers.children();
      Workers.obey(pool, "first");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!before.equals(Workers.children()) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertEquals(before, Workers.children());
      assertEquals("next", Workers.obey(pool, "next"));
    }
  }

  @Test
  void readsAWordDocumentByTheInstalledExtractors() {
    try (WorkerPool pool = new WorkerPool(WorkerLimits.DEFAULT)) {
      IngestException fault =
          assertThrows(ReportedFaultException.class, () -> Workers.obey(pool, "PK no document"));
      assertEquals("WordFileException", fault.kind());
    }
  }
}
