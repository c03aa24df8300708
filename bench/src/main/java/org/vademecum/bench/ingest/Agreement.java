package org.vademecum.bench.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far two people who labelled the same documents agree. */
final class Agreement {
  private Agreement() {}

  /** Share of the places where either begins a section at which both begin one of one kind. */
  static double of(List<Labels> first, List<Labels> second) {
    int all = 0;
    int same = 0;
    for (Labels other : second) {
      Map<Integer, String> begun = new HashMap<>();
      first.stream()
          .filter(labels -> labels.document().equals(other.document()))
          .forEach(labels -> begun.putAll(begun(labels)));
      Map<Integer, String> again = begun(other);
      for (Map.Entry<Integer, String> entry : again.entrySet()) {
        String before = begun.remove(entry.getKey());
        all++;
        same += entry.getValue().equals(before) ? 1 : 0;
      }
      all += begun.size();
    }
    return (double) same / Math.max(1, all);
  }

  private static Map<Integer, String> begun(Labels labels) {
    Map<Integer, String> begun = new HashMap<>();
    labels.rows().stream()
        .filter(Labels.Row::beginsSection)
        .forEach(row -> begun.put(row.range().from(), row.label()));
    return begun;
  }
}
