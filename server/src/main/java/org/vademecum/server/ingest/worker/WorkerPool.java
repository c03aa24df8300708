package org.vademecum.server.ingest.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.Extractors;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;

/**
 * Reads binary formats in a few worker processes. Whoever asks waits its turn, first come, first
 * served; interrupting the thread that waits or reads gives its file up. A process serves one file
 * after another, is replaced when it breaks down, and ends when it has been idle for a while.
 *
 * <p>Blocks: not for event loops. Safe for use by several threads. {@link #close} ends all
 * processes.
 */
public final class WorkerPool implements Extractors, AutoCloseable {
  private final WorkerLimits limits;
  private final Launcher launcher;
  private final Semaphore turns;
  private final Executor later;

  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> busy = new HashSet<>();
  private boolean closed;

  /** A pool of the installed extractors; starts no process before it is asked for a file. */
  public WorkerPool(WorkerLimits limits) {
    this(limits, WorkerCommand.installed(limits));
  }

  WorkerPool(WorkerLimits limits, WorkerCommand command) {
    this.limits = limits;
    this.launcher = new Launcher(command);
    this.turns = new Semaphore(limits.processes(), true);
    this.later = CompletableFuture.delayedExecutor(limits.idle().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Set<String> extensions() {
    return BinaryFormat.allExtensions();
  }

  @Override
  public Extracted extract(SourceFile file, String charset, Progress progress) {
    awaitTurn(file);
    try {
      return read(new Reading(file, charset, progress, limits));
    } finally {
      turns.release();
    }
  }

  private void awaitTurn(SourceFile file) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadingStoppedException(file.name(), 0);
    }
  }

  private Extracted read(Reading reading) {
    WorkerProcess worker = take(reading);
    boolean sound = false;
    try {
      Extracted extracted = reading.by(worker);
      sound = true;
      return extracted;
    } catch (ReportedFaultException fault) {
      sound = true;
      throw fault;
    } catch (IngestException fault) {
      throw isClosed() ? new ReadingStoppedException(reading.name(), fault.page()) : fault;
    } finally {
      giveBack(worker, sound);
    }
  }

  private WorkerProcess take(Reading reading) {
    for (WorkerProcess worker = pollIdle(); worker != null; worker = pollIdle()) {
      if (worker.isReady()) {
        return admit(worker, reading);
      }
      worker.close();
    }
    try {
      return admit(launcher.start(reading.name()), reading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadingStoppedException(reading.name(), 0);
    }
  }

  private WorkerProcess admit(WorkerProcess worker, Reading reading) {
    if (!enter(worker)) {
      worker.close();
      throw new ReadingStoppedException(reading.name(), 0);
    }
    return worker;
  }

  private void giveBack(WorkerProcess worker, boolean sound) {
    if (leave(worker, sound)) {
      int asked = worker.asked();
      later.execute(() -> retire(worker, asked));
    } else {
      worker.close();
    }
  }

  /** Closes a worker that nobody has asked since. */
  private void retire(WorkerProcess worker, int asked) {
    if (worker.asked() == asked && removeIdle(worker)) {
      worker.close();
    }
  }

  private synchronized @Nullable WorkerProcess pollIdle() {
    return idle.pollLast();
  }

  private synchronized boolean removeIdle(WorkerProcess worker) {
    return idle.remove(worker);
  }

  private synchronized boolean enter(WorkerProcess worker) {
    return !closed && busy.add(worker);
  }

  private synchronized boolean leave(WorkerProcess worker, boolean sound) {
    return busy.remove(worker) && sound && !closed && idle.add(worker);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized List<WorkerProcess> closeEntry() {
    closed = true;
    List<WorkerProcess> all = new ArrayList<>(idle);
    all.addAll(busy);
    idle.clear();
    return all;
  }

  /** Ends all processes; what is being read or waits is stopped, and nothing is read any more. */
  @Override
  public void close() {
    closeEntry().forEach(WorkerProcess::close);
  }
}
