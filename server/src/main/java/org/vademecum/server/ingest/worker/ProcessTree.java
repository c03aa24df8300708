package org.vademecum.server.ingest.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process with all that it started. */
final class ProcessTree {
  private static final long PATIENCE_SECONDS = 5;

  private final Process root;
  private final boolean isolated;

  /**
   * @param isolated whether the root only waits for a child that takes all others with it; when the
   *     child is ended first, the root buries it
   */
  ProcessTree(Process root, boolean isolated) {
    this.root = root;
    this.isolated = isolated;
  }

  /** Ends all of them at once and waits until the root is gone. */
  void kill() {
    List<ProcessHandle> below = root.descendants().toList();
    if (isolated) {
      below.forEach(ProcessHandle::destroyForcibly);
      awaitRoot();
    }
    root.destroyForcibly();
    below.forEach(ProcessTree::killAll);
    awaitRoot();
  }

  private static void killAll(ProcessHandle handle) {
    List<ProcessHandle> below = handle.descendants().toList();
    handle.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits until the root has ended by itself; a root that does not is killed. */
  void awaitEnd() throws InterruptedException {
    if (!root.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      root.waitFor();
    }
  }

  /** Waits even when interrupted: it is a matter of milliseconds, and nothing shall be left. */
  private void awaitRoot() {
    boolean interrupted = Thread.interrupted();
    try {
      root.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
