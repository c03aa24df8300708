package org.vademecum.client.store;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work in two halves: a thread of its own makes parts, the caller's uses them in their order. The
 * maker is a part or two ahead, and has ended when the work has, well or not.
 *
 * @param <T> parts
 * @param <R> what the maker returns in the end
 */
final class Handover<T, R> {
  private static final int AHEAD = 2;
  private static final int PULSE_MILLIS = 20;

  private final Function<Consumer<T>, R> making;
  private final Consumer<T> use;
  private final Runnable pulse;

  /** Behind the last part comes none. */
  private final BlockingQueue<Optional<T>> parts = new ArrayBlockingQueue<>(AHEAD);

  private volatile boolean abandoned;
  private @Nullable R made;
  private @Nullable Throwable failure;

  /**
   * @param making makes parts and hands them on
   * @param pulse called often on the caller's thread; what it throws ends the work
   */
  Handover(Function<Consumer<T>, R> making, Consumer<T> use, Runnable pulse) {
    this.making = making;
    this.use = use;
    this.pulse = pulse;
  }

  /**
   * Does both halves; what either throws is thrown here.
   *
   * @param name of the maker's thread
   * @return what the maker returned, when all parts were used
   */
  R run(String name) {
    Thread maker = new Thread(this::make, name);
    maker.setDaemon(true);
    maker.start();
    try {
      for (Optional<T> part = next(); part.isPresent(); part = next()) {
        use.accept(part.get());
      }
    } finally {
      abandoned = true;
      awaitEnd(maker);
    }
    return result();
  }

  private Optional<T> next() {
    try {
      while (true) {
        pulse.run();
        Optional<T> part = parts.poll(PULSE_MILLIS, TimeUnit.MILLISECONDS);
        if (part != null) {
          return part;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      pulse.run();
      throw new StoreException("the thread was interrupted: sync again to go on", e);
    }
  }

  private void awaitEnd(Thread maker) {
    boolean interrupted = false;
    while (maker.isAlive()) {
      parts.clear();
      try {
        maker.join(PULSE_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private R result() {
    if (failure instanceof Error) {
      throw (Error) failure;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    return Objects.requireNonNull(made);
  }

  private void make() {
    try {
      made = making.apply(part -> hand(Optional.of(part)));
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    hand(Optional.empty());
  }

  private void hand(Optional<T> part) {
    if (abandoned && part.isPresent()) {
      throw new CancellationException("the parts are wanted no more");
    }
    try {
      parts.put(part);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody knows this thread to interrupt it", e);
    }
  }
}
