package org.vademecum.client.read.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Postings in the order in which they came; a frequency of 0 says that the term has gone. */
final class Arrivals {

  /**
   * What is left to do in each section, ascending: a later change takes the place of an earlier
   * one, and what came and went again leaves nothing to do.
   */
  static Postings lastOfEach(Postings arrived) {
    for (int i = 1; i < arrived.size(); i++) {
      if (arrived.section(i - 1) >= arrived.section(i)) {
        return sorted(arrived);
      }
    }
    return arrived;
  }

  private static Postings sorted(Postings arrived) {
    Map<Integer, Integer> first = new HashMap<>();
    Map<Integer, Integer> last = new TreeMap<>();
    int[] firstPositions = new int[arrived.size()];
    for (int i = 0, position = 0; i < arrived.size(); position += arrived.frequency(i), i++) {
      firstPositions[i] = position;
      first.putIfAbsent(arrived.section(i), i);
      last.put(arrived.section(i), i);
    }
    Postings sorted = new Postings();
    last.forEach(
        (section, i) -> {
          boolean cameAndWent =
              arrived.frequency(i) == 0 && arrived.frequency(first.getOrDefault(section, i)) > 0;
          if (!cameAndWent) {
            sorted.addFrom(arrived, i, firstPositions[i]);
          }
        });
    return sorted;
  }

  private Arrivals() {}
}
