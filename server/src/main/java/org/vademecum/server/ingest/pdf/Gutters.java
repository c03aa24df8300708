package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Finds the columns of a table: the white strips that hardly any row crosses. */
final class Gutters {
  /** A strip narrower than this, as a share of the type's size, parts no columns. */
  private static final float NARROWEST = 0.35f;

  /** The share of rows that may cross a strip: headings over several columns. */
  private static final float CROSSING = 0.12f;

  private static final int WIDEST_PAGE = 20_000;

  private Gutters() {}

  /** Where columns are parted, from the left; each strip parts the pieces of at least one row. */
  static List<Run.Span> of(List<Row> rows) {
    float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
    float right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
    int width = (int) Math.min(WIDEST_PAGE, Math.max(0, right - left)) + 1;
    int[] covered = new int[width];
    rows.forEach(row -> cover(row, left, covered));
    int allowed = Math.max(rows.size() >= 4 ? 1 : 0, (int) (CROSSING * rows.size()));
    float narrowest = NARROWEST * (float) rows.stream().mapToDouble(Row::size).min().orElse(10);
    List<Run.Span> gutters = new ArrayList<>();
    for (int i = 0; i < width; ) {
      int end = i;
      while (end < width && covered[end] <= allowed) {
        end++;
      }
      Run.Span strip = new Run.Span(left + i, left + end);
      boolean inside = i > 0 && end < width;
      if (inside && end - i >= narrowest && parts(strip, rows)) {
        gutters.add(strip);
      }
      i = Math.max(end, i + 1);
    }
    return gutters;
  }

  private static void cover(Row row, float left, int[] covered) {
    int done = -1;
    for (Run run : row.runs()) {
      for (Run.Span word : run.words()) {
        int from = Math.max(done + 1, (int) Math.floor(word.from() - left));
        int to = Math.min(covered.length - 1, (int) Math.ceil(word.to() - left) - 1);
        for (int i = Math.max(0, from); i <= to; i++) {
          covered[i]++;
        }
        done = Math.max(done, to);
      }
    }
  }

  /** Do two pieces of a row stand on both sides of the strip, and nothing upon it? */
  private static boolean parts(Run.Span strip, List<Row> rows) {
    float middle = (strip.from() + strip.to()) / 2;
    return rows.stream().anyMatch(row -> parts(middle, row));
  }

  private static boolean parts(float middle, Row row) {
    for (int i = 0; i + 1 < row.runs().size(); i++) {
      if (row.runs().get(i).right() <= middle && row.runs().get(i + 1).left() >= middle) {
        return true;
      }
    }
    return false;
  }
}
