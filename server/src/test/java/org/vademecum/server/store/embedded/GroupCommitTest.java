package org.vademecum.server.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final AtomicLong writes = new AtomicLong();
  private final AtomicInteger commits = new AtomicInteger();

  @Test
  void manyWaitingWritesShareACommit() {
    GroupCommit group = new GroupCommit(this::slowCommit);
    List<CompletableFuture<Void>> waiting =
        IntStream.range(0, 200)
            .mapToObj(i -> CompletableFuture.runAsync(() -> group.await(writes.incrementAndGet())))
            .toList();
    waiting.forEach(CompletableFuture::join);
    assertEquals(200, writes.get());
    assertTrue(commits.get() < 150, commits + " commits");
  }

  private long slowCommit() {
    long reached = writes.get();
    commits.incrementAndGet();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    return reached;
  }

  @Test
  void whatIsDurableWaitsForNothing() {
    GroupCommit group = new GroupCommit(this::slowCommit);
    group.await(0);
    assertEquals(0, commits.get());
  }

  @Test
  void aFailedCommitFailsEveryWaitingWrite() {
    GroupCommit group =
        new GroupCommit(
            () -> {
              throw new IllegalStateException("disk gone");
            });
    for (int write = 1; write <= 3; write++) {
      long number = write;
      assertThrows(IllegalStateException.class, () -> group.await(number));
    }
  }
}
