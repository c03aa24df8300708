package org.vademecum.server.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What devices reported of a collection on one day, added up.
 *
 * @param day in UTC
 * @param editions how many reports named an edition, by its number; 0 stands for all that are too
 *     old to be told apart
 * @param traffic in bytes
 */
public record FleetDay(
    String collection, LocalDate day, Map<Long, Long> editions, Traffic traffic) {
  public FleetDay {
    editions = Map.copyOf(editions);
  }

  /**
   * Bytes that devices fetched.
   *
   * @param bundle in bundles
   * @param delta in deltas
   * @param saved what bundles in place of the deltas would have been more
   */
  public record Traffic(long bundle, long delta, long saved) {
    public static final Traffic NONE = new Traffic(0, 0, 0);

    public Traffic plus(Traffic other) {
      return new Traffic(bundle + other.bundle, delta + other.delta, saved + other.saved);
    }
  }

  /** Both added up, of the same collection and day. */
  public FleetDay plus(FleetDay other) {
    Map<Long, Long> sum = new HashMap<>(editions);
    other.editions.forEach((edition, count) -> sum.merge(edition, count, Long::sum));
    return new FleetDay(collection, day, sum, traffic.plus(other.traffic));
  }
}
