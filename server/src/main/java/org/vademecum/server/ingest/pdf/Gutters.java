package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the columns of a table: the white strips that hardly any row crosses. */
final class Gutters {
  /** A strip narrower than this, as a share of the type's size, parts no columns. */
  private static final float NARROWEST = 0.25f;

  /** A narrower one has to have pieces of two rows begin at its right edge. */
  private static final float NARROW = 0.6f;

  /** Strips are measured in this part of a point. */
  private static final int PARTS = 4;

  /** The share of rows that may cross a strip: headings over several columns. */
  private static final float CROSSING = 0.12f;

  private static final int WIDEST_PAGE = 20_000;

  private Gutters() {}

  /** Where columns are parted, from the left; each strip parts the pieces of at least one row. */
  static List<Run.Span> of(List<Row> rows) {
    float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
    float right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
    int width = (int) Math.min(WIDEST_PAGE, Math.max(0, right - left) * PARTS) + 1;
    int[] covered = new int[width];
    rows.forEach(row -> cover(row, left, covered));
    int allowed = Math.max(rows.size() >= 4 ? 1 : 0, (int) (CROSSING * rows.size()));
    List<Run.Span> gutters = new ArrayList<>(strips(rows, left, covered, 0));
    for (Run.Span crossed : strips(rows, left, covered, allowed)) {
      if (gutters.stream().noneMatch(gutter -> overlap(gutter, crossed))) {
        gutters.add(crossed);
      }
    }
    gutters.sort(Comparator.comparingDouble(Run.Span::from));
    return gutters;
  }

  private static boolean overlap(Run.Span one, Run.Span other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private static List<Run.Span> strips(List<Row> rows, float left, int[] covered, int allowed) {
    float size = (float) rows.stream().mapToDouble(Row::size).min().orElse(10);
    List<Run.Span> strips = new ArrayList<>();
    for (int i = 0; i < covered.length; ) {
      int end = i;
      while (end < covered.length && covered[end] <= allowed) {
        end++;
      }
      Run.Span strip = new Run.Span(left + (float) i / PARTS, left + (float) end / PARTS);
      boolean inside = i > 0 && end < covered.length;
      if (inside && isWide(strip, size, rows) && parts(strip, rows)) {
        strips.add(strip);
      }
      i = Math.max(end, i + 1);
    }
    return strips;
  }

  private static void cover(Row row, float left, int[] covered) {
    int done = -1;
    for (Run run : row.runs()) {
      for (Run.Span word : run.words()) {
        int from = Math.max(done + 1, (int) Math.floor((word.from() - left) * PARTS));
        int to = Math.min(covered.length - 1, (int) Math.ceil((word.to() - left) * PARTS) - 1);
        for (int i = Math.max(0, from); i <= to; i++) {
          covered[i]++;
        }
        done = Math.max(done, to);
      }
    }
  }

  private static boolean isWide(Run.Span strip, float size, List<Row> rows) {
    float width = strip.to() - strip.from();
    boolean narrow = width >= NARROWEST * size && begin(strip.to(), rows) > 1;
    return width >= NARROW * size || (narrow && !partsNumbers(strip, rows));
  }

  /** Is it the space between the thousands and the hundreds of numbers? */
  private static boolean partsNumbers(Run.Span strip, List<Row> rows) {
    float middle = (strip.from() + strip.to()) / 2;
    return rows.stream()
        .flatMap(row -> row.runs().stream())
        .anyMatch(run -> run.left() < middle && run.right() > middle && isNumber(run, middle));
  }

  private static boolean isNumber(Run run, float middle) {
    String before = "";
    for (Glyph glyph : run.glyphs()) {
      boolean after = glyph.x0() >= middle;
      if (!glyph.isSpace() && after) {
        return isDigit(before) && isDigit(glyph.text());
      }
      before = glyph.isSpace() ? before : glyph.text();
    }
    return false;
  }

  private static boolean isDigit(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  private static long begin(float edge, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.runs().stream().skip(1).anyMatch(run -> isAt(edge, run)))
        .count();
  }

  private static boolean isAt(float edge, Run run) {
    return Math.abs(run.left() - edge) < 1.5f;
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
