package org.vademecum.server.ingest.worker;

/** Starts workers, apart from all other processes where the system lets it. */
final class Launcher {
  private final WorkerCommand command;
  private volatile boolean isolate = WorkerCommand.canIsolate();

  Launcher(WorkerCommand command) {
    this.command = command;
  }

  /**
   * Starts a worker. Where the system refuses to set it apart, the next ones are not tried so.
   *
   * @throws NoWorkerException when none comes up
   */
  WorkerProcess start(String file) throws InterruptedException {
    try {
      return isolate ? startApart() : WorkerProcess.start(command, false);
    } catch (StartFailure e) {
      throw new NoWorkerException(file, e.reason());
    }
  }

  private WorkerProcess startApart() throws StartFailure, InterruptedException {
    try {
      return WorkerProcess.start(command, true);
    } catch (StartFailure refused) {
      WorkerProcess worker = WorkerProcess.start(command, false);
      isolate = false;
      return worker;
    }
  }
}
