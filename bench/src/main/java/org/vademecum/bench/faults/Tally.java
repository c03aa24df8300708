package org.vademecum.bench.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the faults of one row and what came of them. */
final class Tally {
  /** What must not come of a fault. */
  enum Harm {
    /** A reader could not open an edition, or a retry without the fault did not succeed. */
    UNREADABLE,
    /** What is read belongs to two editions. */
    MIXED,
    /** What is read was never published so. */
    ACCEPTED_WRONG,
    /** A publication that was acknowledged is not there. */
    LOST
  }

  private final String row;
  private final Map<Harm, Integer> harms = new LinkedHashMap<>();
  private int injected;

  Tally(String row) {
    this.row = row;
  }

  void injected() {
    injected++;
  }

  void harm(Harm harm, String what) {
    harms.merge(harm, 1, Integer::sum);
    System.err.println(row + ": " + harm + ": " + what);
  }

  int count() {
    return injected;
  }

  int count(Harm harm) {
    return harms.getOrDefault(harm, 0);
  }
}
