package org.vademecum.core;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Fails what takes too much of a processor, however busy or suspended the machine is. */
public final class Bounded {
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What may go wrong with files. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    void run() throws E;
  }

  /** Does some work, all of it in this thread. */
  public static <E extends Exception> void run(Work<E> work) throws E {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    if (took.compareTo(MOST) > 0) {
      throw new AssertionError("took " + took + ", at most " + MOST);
    }
  }

  private Bounded() {}
}
