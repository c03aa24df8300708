package org.vademecum.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;

/** Sees the write commands of a server and may end it at one of them. */
public final class WriteWatch {
  /** Sees nothing. */
  static final WriteWatch NONE = new WriteWatch((number, command) -> false, false, () -> {});

  /** What becomes of a command. */
  enum Fate {
    GOES_ON,
    /** The server dies, the store never hears of it. */
    FATAL_BEFORE,
    /** The store does it, the server dies before it hears so. */
    FATAL_AFTER
  }

  private final BiPredicate<Integer, WireCommand> fatal;
  private final boolean made;
  private final Runnable death;
  private final List<WireCommand> seen = new CopyOnWriteArrayList<>();
  private final AtomicBoolean dead = new AtomicBoolean();

  private WriteWatch(BiPredicate<Integer, WireCommand> fatal, boolean made, Runnable death) {
    this.fatal = fatal;
    this.made = made;
    this.death = death;
  }

  /** Only counts. */
  static WriteWatch counting() {
    return new WriteWatch((number, command) -> false, false, () -> {});
  }

  /**
   * Ends a server at a command.
   *
   * @param fatal which one, by its number from 1 and itself
   * @param made whether the store still does it
   * @param death ends the server
   */
  static WriteWatch ending(BiPredicate<Integer, WireCommand> fatal, boolean made, Runnable death) {
    return new WriteWatch(fatal, made, death);
  }

  synchronized Fate seen(WireCommand command) {
    seen.add(command);
    if (dead.get() || !fatal.test(seen.size(), command)) {
      return Fate.GOES_ON;
    }
    return made ? Fate.FATAL_AFTER : Fate.FATAL_BEFORE;
  }

  /** Ends the server; always false, as the frame that led here goes no further. */
  boolean die() {
    dead.set(true);
    death.run();
    return false;
  }

  /** The commands so far. */
  List<WireCommand> commands() {
    return seen;
  }

  boolean killed() {
    return dead.get();
  }
}
