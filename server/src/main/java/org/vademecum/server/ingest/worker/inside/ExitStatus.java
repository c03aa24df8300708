package org.vademecum.server.ingest.worker.inside;

/** How a worker process ends. */
final class ExitStatus {
  static final int DONE = 0;

  /** The streams to its owner broke. */
  static final int BROKEN = 2;

  /** As the virtual machine itself ends under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  static final int TOO_SLOW = 4;

  private ExitStatus() {}
}
