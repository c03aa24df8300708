package org.vademecum.server.ingest.worker;

import java.time.Duration;

/**
 * What reading files of binary formats may cost.
 *
 * @param processes that may run at once; further files wait their turn
 * @param heapMebibytes heap of each process, in MiB
 * @param deadline for one file
 * @param idle how long a process without work is kept for the next file
 */
public record WorkerLimits(int processes, int heapMebibytes, Duration deadline, Duration idle) {
  /** One process of 512 MiB, 120 s a file, kept for a minute. */
  public static final WorkerLimits DEFAULT =
      new WorkerLimits(1, 512, Duration.ofSeconds(120), Duration.ofSeconds(60));

  public WorkerLimits {
    if (processes < 1 || heapMebibytes < 32 || !isPositive(deadline) || !isPositive(idle)) {
      throw new IllegalArgumentException(
          "no limits: %d processes of %d MiB, %s a file, kept %s (at least 1 of 32 MiB)"
              .formatted(processes, heapMebibytes, deadline, idle));
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /** The same with another heap and deadline. */
  public WorkerLimits with(int mebibytes, Duration aFile) {
    return new WorkerLimits(processes, mebibytes, aFile, idle);
  }
}
