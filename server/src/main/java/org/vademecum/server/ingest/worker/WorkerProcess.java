package org.vademecum.server.ingest.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.worker.wire.Answer;
import org.vademecum.server.ingest.worker.wire.AnswerReader;
import org.vademecum.server.ingest.worker.wire.Request;

/**
 * One running worker, used by one thread at a time. What it says is heard on a thread of its own,
 * so that whoever waits can give up at any time.
 */
final class WorkerProcess {
  /** A virtual machine greets within a second, on a busy machine within a few. */
  private static final Duration START = Duration.ofSeconds(30);

  private static final int DRAIN_MILLIS = 500;

  private final ProcessTree tree;
  private final Process process;
  private final WorkingDirectory directory;
  private final AnswerReader answers;
  private final OutputStream requests;
  private final Complaints complaints;
  private final Thread drain;
  private final ExecutorService hearing;
  private final AtomicInteger asked = new AtomicInteger();

  private WorkerProcess(Process process, boolean isolated, WorkingDirectory directory) {
    this.process = process;
    this.tree = new ProcessTree(process, isolated);
    this.directory = directory;
    this.answers = new AnswerReader(process.getInputStream());
    this.requests = process.getOutputStream();
    this.complaints = new Complaints(process.getErrorStream());
    this.drain = thread(complaints, "complaints");
    this.hearing = Executors.newSingleThreadExecutor(work -> thread(work, "answers"));
    drain.start();
  }

  private Thread thread(Runnable work, String what) {
    Thread thread = new Thread(work, "import-worker-" + process.pid() + "-" + what);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @throws StartFailure when it does not come up
   */
  static WorkerProcess start(WorkerCommand command, boolean isolated)
      throws StartFailure, InterruptedException {
    try {
      WorkingDirectory directory = WorkingDirectory.create();
      WorkerProcess worker;
      try {
        worker = new WorkerProcess(command.start(directory.path(), isolated), isolated, directory);
      } catch (IOException e) {
        directory.delete();
        throw e;
      }
      return worker.greeted();
    } catch (IOException e) {
      throw new StartFailure(e.getMessage(), e);
    }
  }

  private WorkerProcess greeted() throws StartFailure, InterruptedException {
    boolean ready = false;
    try {
      hear(
          () -> {
            answers.greeting();
            return true;
          },
          START);
      ready = true;
      return this;
    } catch (ExecutionException | TimeoutException e) {
      tree.kill();
      throw new StartFailure(reason(), e);
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  /** How many files it was given. */
  int asked() {
    return asked.get();
  }

  /** Is it alive, and does it wait for a request? */
  boolean isReady() {
    try {
      return process.isAlive() && answers.isSilent();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Gives a file to read and waits for what becomes of it. After any exception the process has to
   * be closed.
   *
   * @throws TimeoutException when the deadline passed
   * @throws ExecutionException when the process broke off or said what makes no sense
   */
  Answer ask(SourceFile file, String charset, Duration deadline, Progress progress)
      throws InterruptedException, ExecutionException, TimeoutException {
    Request request = new Request(asked.incrementAndGet(), file, charset);
    return hear(
        () -> {
          request.write(requests);
          return answers.answer(request.number(), progress);
        },
        deadline);
  }

  private <T> T hear(Callable<T> exchange, Duration deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    return hearing.submit(exchange).get(deadline.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** How it ended; it is made to, should it not have. */
  int exitStatus() throws InterruptedException {
    tree.awaitEnd();
    drain.join(DRAIN_MILLIS);
    return process.exitValue();
  }

  /** A reason that it printed, or empty. */
  String reason() {
    return complaints.reason();
  }

  /** Ends the process whatever it does, and leaves nothing of it. */
  void close() {
    tree.kill();
    hearing.shutdownNow();
    try {
      directory.delete();
    } catch (IOException e) {
      directory.path().toFile().deleteOnExit();
    }
  }
}
