package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts a page that is set in two columns into stretches that are read one after the other: what
 * goes over both columns, the left one, the right one.
 */
final class Columns {
  /** Fewer lines make no column. */
  private static final int LINES = 6;

  /** The share of its column that an average line of running text fills at least. */
  private static final float FILLED = 0.6f;

  private final List<Run> runs;
  private final List<Rule> rules;

  private Columns(List<Run> runs, List<Rule> rules) {
    this.runs = runs.stream().sorted(Comparator.comparingDouble(Run::baseline)).toList();
    this.rules = rules;
  }

  /** Runs in groups, in the order of reading; one group where there are no columns. */
  static List<List<Run>> of(List<Run> runs, List<Rule> rules) {
    if (runs.size() < 2 * LINES) {
      return List.of(runs);
    }
    Columns columns = new Columns(runs, rules);
    float gutter = columns.gutter();
    return gutter < 0 ? List.of(runs) : columns.split(gutter);
  }

  /** Where right columns begin most often, about the middle; or -1. */
  private float gutter() {
    float left = (float) runs.stream().mapToDouble(Run::left).min().orElse(0);
    float right = (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
    float width = right - left;
    float best = -1;
    int most = LINES - 1;
    for (Run candidate : runs) {
      float place = (candidate.left() - left) / width;
      if (place < 0.4f || place > 0.65f || candidate.width() < 0.25f * width) {
        continue;
      }
      int same = 0;
      for (Run run : runs) {
        same += Math.abs(run.left() - candidate.left()) < 1.5f ? 1 : 0;
      }
      if (same > most) {
        most = same;
        best = candidate.left() - 1.5f;
      }
    }
    return best;
  }

  private List<List<Run>> split(float gutter) {
    List<List<Run>> groups = new ArrayList<>();
    List<Run> whole = new ArrayList<>();
    for (int i = 0; i < runs.size(); ) {
      int end = i;
      while (end < runs.size() && !crosses(runs.get(end), gutter)) {
        end++;
      }
      List<Run> band = runs.subList(i, end);
      if (isProse(band, gutter)) {
        addGroup(whole, groups);
        whole = new ArrayList<>();
        addGroup(band.stream().filter(run -> run.right() <= gutter).toList(), groups);
        addGroup(band.stream().filter(run -> run.right() > gutter).toList(), groups);
      } else {
        whole.addAll(band);
      }
      if (end < runs.size()) {
        whole.add(runs.get(end));
      }
      i = end + 1;
    }
    addGroup(whole, groups);
    return groups;
  }

  private static void addGroup(List<Run> group, List<List<Run>> groups) {
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }

  private static boolean crosses(Run run, float gutter) {
    return run.left() < gutter && run.right() > gutter;
  }

  /** Running text on both sides, and no rule of a table across. */
  private boolean isProse(List<Run> band, float gutter) {
    List<Run> left = band.stream().filter(run -> run.right() <= gutter).toList();
    List<Run> right = band.stream().filter(run -> run.right() > gutter).toList();
    return isProse(left) && isProse(right) && !isRuled(band, gutter);
  }

  private static boolean isProse(List<Run> side) {
    if (side.size() < LINES) {
      return false;
    }
    double from = side.stream().mapToDouble(Run::left).min().orElse(0);
    double to = side.stream().mapToDouble(Run::right).max().orElse(0);
    double average = side.stream().mapToDouble(Run::width).average().orElse(0);
    return average > FILLED * (to - from);
  }

  private boolean isRuled(List<Run> band, float gutter) {
    float top = band.get(0).baseline();
    float bottom = band.get(band.size() - 1).baseline();
    return rules.stream()
        .anyMatch(
            rule ->
                rule.isHorizontal()
                    && rule.x0() < gutter
                    && rule.x1() > gutter
                    && rule.y0() > top
                    && rule.y0() < bottom);
  }
}
