package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Runs side by side on one baseline, from left to right. */
record Row(List<Run> runs) {
  /** Difference of baselines side by side, as a share of the type's size. */
  private static final float LEVEL = 0.3f;

  /** What numbers or bullets an item. */
  private static final Pattern MARKER =
      Pattern.compile(
          "[(\\[（]?[\\p{L}\\p{N}]{1,4}[.)\\]．）、]{1,2}|[\\p{N}]{1,3}|[ivxlIVXL]{1,6}[.)]|[•‣▪■□◦●○➢✓*·–—-]");

  /** The rows of runs, from the top. */
  static List<Row> of(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Run::baseline));
    List<Row> rows = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    for (Run run : sorted) {
      boolean level =
          !open.isEmpty()
              && run.baseline() - open.get(0).baseline()
                  <= LEVEL * Math.min(run.size(), open.get(0).size());
      if (!level && !open.isEmpty()) {
        rows.add(row(open));
        open.clear();
      }
      open.add(run);
    }
    if (!open.isEmpty()) {
      rows.add(row(open));
    }
    return rows;
  }

  private static Row row(List<Run> runs) {
    return new Row(runs.stream().sorted(Comparator.comparingDouble(Run::left)).toList());
  }

  float baseline() {
    return widest().baseline();
  }

  float size() {
    return widest().size();
  }

  float left() {
    return runs.get(0).left();
  }

  float right() {
    return (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
  }

  private Run widest() {
    return runs.stream().max(Comparator.comparingDouble(Run::width)).orElseThrow();
  }

  /** Has it several pieces, not counting a number or bullet before the text? */
  boolean isParted() {
    return runs.size() > (beginsWithMarker() ? 2 : 1);
  }

  boolean beginsWithMarker() {
    return MARKER.matcher(runs.get(0).letters()).matches();
  }
}
