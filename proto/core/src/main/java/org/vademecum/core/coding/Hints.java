package org.vademecum.core.coding;

import java.util.HashMap;
import java.util.Map;

/** Where texts begin of which it is known what they are like, and how far back that stands. */
final class Hints {
  static final int NONE = -1;

  private final Map<Integer, Integer> distances = new HashMap<>();

  /** Adds one: the distance, in tokens back less one, for the token at a place. */
  void add(int place, int distance) {
    distances.put(place, distance);
  }

  /** The distance for a place, or {@link #NONE}. */
  int at(int place) {
    return distances.isEmpty() ? NONE : distances.getOrDefault(place, NONE);
  }
}
