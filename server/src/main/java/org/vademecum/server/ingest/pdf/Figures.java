package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Layout;

/**
 * Finds the labels of charts: many short pieces that the file marks as no part of its text, close
 * to each other within the page. Such a mark says nothing where pieces are few or long.
 *
 * @param lines one a figure, from the top
 * @param others runs of no figure
 */
record Figures(List<TextLine> lines, List<Run> others) {
  /** Fewer labels make no figure. */
  private static final int LABELS = 6;

  /** Most labels are no longer than this, in letters. */
  private static final int SHORT = 16;

  /** A figure is higher than this, in points; what is lower may be a table's head. */
  private static final float LOWEST = 72;

  /** Labels of one figure are no further apart, in points. */
  private static final float APART = 60;

  /** Reads a page's runs; what stands above or below the text is no figure. */
  static Figures of(List<Run> runs, float top, float bottom) {
    List<TextLine> lines = new ArrayList<>();
    List<Run> others = new ArrayList<>(runs);
    List<Row> open = new ArrayList<>();
    for (Row row : Row.of(runs)) {
      boolean inside = row.baseline() > top && row.baseline() < bottom;
      boolean label = inside && isLabel(row);
      float gap = open.isEmpty() ? 0 : row.baseline() - open.get(open.size() - 1).baseline();
      if (!label || gap > APART) {
        close(open, lines, others);
      }
      if (label) {
        open.add(row);
      }
    }
    close(open, lines, others);
    return new Figures(lines, others);
  }

  /** Is all of it marked as no part of the text? */
  static boolean isLabel(Row row) {
    return row.runs().stream().allMatch(Figures::isArtifact);
  }

  private static boolean isArtifact(Run run) {
    return run.glyphs().stream().allMatch(glyph -> glyph.artifact() || glyph.isSpace());
  }

  private static void close(List<Row> open, List<TextLine> lines, List<Run> others) {
    List<Run> runs = open.stream().flatMap(row -> row.runs().stream()).toList();
    if (isFigure(open, runs)) {
      List<List<String>> cells = open.stream().map(Figures::cells).toList();
      float left = (float) runs.stream().mapToDouble(Run::left).min().orElseThrow();
      float right = (float) runs.stream().mapToDouble(Run::right).max().orElseThrow();
      Table labels = new Table(cells, cells, open.size(), Form.IMAGE);
      Layout.Column column = new Layout.Column(left, right);
      lines.add(new TextLine(runs, labels, Layout.Zone.BODY, column));
      Set<Run> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
      labelled.addAll(runs);
      others.removeIf(labelled::contains);
    }
    open.clear();
  }

  private static boolean isFigure(List<Row> rows, List<Run> runs) {
    if (runs.size() < LABELS) {
      return false;
    }
    int middle =
        runs.stream().mapToInt(run -> run.letters().length()).sorted().toArray()[runs.size() / 2];
    float height = rows.get(rows.size() - 1).baseline() - rows.get(0).baseline();
    return middle <= SHORT && height > LOWEST;
  }

  private static List<String> cells(Row row) {
    return row.runs().stream().map(run -> RunText.of(List.of(run), false).raw()).toList();
  }
}
