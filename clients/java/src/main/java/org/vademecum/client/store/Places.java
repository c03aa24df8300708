package org.vademecum.client.store;

import java.util.OptionalLong;

/** Numbers that ascend in the order of a work's sections, with room between them for more. */
final class Places {
  /** Distance between neighbours where nothing presses. */
  static final long GAP = 1L << 32;

  private final long first;
  private final long step;

  private Places(long first, long step) {
    this.first = first;
    this.step = step;
  }

  /**
   * Places between two neighbours.
   *
   * @param before the neighbour before; empty at the beginning
   * @param after the neighbour after; empty at the end
   */
  static Places between(OptionalLong before, OptionalLong after, int count) {
    if (!after.isPresent()) {
      return new Places(before.orElse(0) + GAP, GAP);
    }
    if (!before.isPresent()) {
      return new Places(after.getAsLong() - count * GAP, GAP);
    }
    long step = (after.getAsLong() - before.getAsLong()) / (count + 1L);
    return new Places(before.getAsLong() + step, step);
  }

  /** Whether there is no room: all sections of the work are to be placed anew. */
  boolean crowded() {
    return step < 1;
  }

  long at(int index) {
    return first + index * step;
  }
}
