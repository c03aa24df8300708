package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vademecum.core.sketch.Place;

/** Old sections that a delta could name, of which a dictionary holds those of most worth. */
final class WorthySections {
  /** Shared by a section that is edited. */
  static final int ALWAYS = Integer.MAX_VALUE;

  private final Map<Place, Candidate> candidates = new TreeMap<>();

  private record Candidate(Place place, String text, int shared) {
    long bytes() {
      return DeltaDictionary.bytes(text);
    }

    /** What it is worth for its room. */
    double worth() {
      return (double) shared / Math.max(1, bytes());
    }
  }

  /**
   * Adds a section, or raises what it shares.
   *
   * @param shared fingerprints of new texts that nothing else covers
   * @return whether it was not there
   */
  boolean add(Place place, String text, int shared) {
    Candidate before = candidates.get(place);
    if (before == null || before.shared() < shared) {
      candidates.put(place, new Candidate(place, text, shared));
    }
    return before == null;
  }

  /** Those that fit into a dictionary; of equal worth the ones that come first. */
  SortedMap<Place, String> mostWorth() {
    List<Candidate> byWorth = new ArrayList<>(candidates.values());
    byWorth.sort(Comparator.comparingDouble(Candidate::worth).reversed());
    SortedMap<Place, String> fitting = new TreeMap<>();
    long size = 0;
    for (Candidate next : byWorth) {
      if (size + next.bytes() <= DeltaDictionary.MAX_BYTES) {
        size += next.bytes();
        fitting.put(next.place(), next.text());
      }
    }
    return fitting;
  }
}
