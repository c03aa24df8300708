package org.vademecum.server.ingest.worker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.worker.wire.Answer;
import org.vademecum.server.ingest.worker.wire.WireException;

/** One file that a worker reads; knows how to say what became of it. */
final class Reading {
  /** As {@code -XX:+ExitOnOutOfMemoryError} ends a virtual machine. */
  private static final int OUT_OF_MEMORY = 3;

  private final SourceFile file;
  private final String charset;
  private final Progress progress;
  private final WorkerLimits limits;

  /** Written by the thread that hears the worker. */
  private volatile int page;

  Reading(SourceFile file, String charset, Progress progress, WorkerLimits limits) {
    this.file = file;
    this.charset = charset;
    this.progress = progress;
    this.limits = limits;
  }

  String name() {
    return file.name();
  }

  /**
   * Reads the file.
   *
   * @throws ReportedFaultException when the extractor refuses it; the worker can go on
   * @throws IngestException of any other kind: the worker cannot
   */
  Extracted by(WorkerProcess worker) {
    Duration deadline = limits.deadline();
    try {
      return made(worker.ask(file, charset, deadline, this::begin));
    } catch (TimeoutException e) {
      throw new ReadingTooSlowException(file.name(), page, deadline);
    } catch (ExecutionException e) {
      throw broken(worker, e.getCause());
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private void begin(int begun) {
    page = begun;
    progress.page(begun);
  }

  private Extracted made(Answer answer) {
    if (answer instanceof Answer.Done done) {
      return done.extracted();
    }
    if (answer instanceof Answer.Refused refused) {
      throw new ReportedFaultException(file.name(), refused);
    }
    throw ReadingFailedException.failed(file.name(), page, ((Answer.Failed) answer).reason());
  }

  private IngestException broken(WorkerProcess worker, @Nullable Throwable cause) {
    if (cause instanceof WireException garbled) {
      return ReadingFailedException.garbled(file.name(), page, garbled.reason());
    }
    try {
      return ended(worker.exitStatus(), worker.reason());
    } catch (InterruptedException e) {
      return stopped();
    }
  }

  private IngestException ended(int status, String reason) {
    return status == OUT_OF_MEMORY
        ? new ReadingTooLargeException(file.name(), page, limits.heapMebibytes())
        : ReadingFailedException.died(file.name(), page, status, reason);
  }

  /** Reading is given up; the thread stays interrupted. */
  private ReadingStoppedException stopped() {
    Thread.currentThread().interrupt();
    return new ReadingStoppedException(file.name(), page);
  }
}
