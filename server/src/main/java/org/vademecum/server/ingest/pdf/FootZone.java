package org.vademecum.server.ingest.pdf;

import java.util.List;

/** Finds where the notes at the foot of a page begin: below a short rule, or by their marks. */
final class FootZone {
  /** A rule between text and notes is shorter than this share of the text. */
  private static final float SHORT = 0.45f;

  private static final float SHORTEST = 30;

  private FootZone() {}

  /** Index of the first row of notes; the number of rows when there are none. */
  static int begin(List<Row> rows, List<Rule> rules, float left, float right) {
    float separator = separator(rows, rules, left, right);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).baseline() > separator) {
        return isNote(rows.get(i)) || smaller(rows.get(i), rows, i) ? i : rows.size();
      }
    }
    return rows.size();
  }

  /** Where the lowest separator is, drawn or typed. */
  private static float separator(List<Row> rows, List<Rule> rules, float left, float right) {
    float lowest = Float.MAX_VALUE;
    for (Row row : rows) {
      if (row.runs().size() == 1 && row.runs().get(0).letters().matches("[_—–-]{6,60}")) {
        lowest = row.baseline();
      }
    }
    for (Rule rule : rules) {
      boolean isShort = rule.length() >= SHORTEST && rule.length() < SHORT * (right - left);
      boolean centred = Math.abs((rule.x0() + rule.x1()) / 2 - (left + right) / 2) < 4;
      boolean alone =
          rules.stream().filter(other -> Math.abs(other.y0() - rule.y0()) < 3).count() == 1;
      if (rule.isHorizontal() && isShort && !centred && alone) {
        lowest = lowest == Float.MAX_VALUE ? rule.y0() : Math.max(lowest, rule.y0());
      }
    }
    return lowest;
  }

  /** Does it begin with a raised mark or an asterisk? */
  static boolean isNote(Row row) {
    Run first = row.runs().get(0);
    Glyph glyph = first.glyphs().stream().filter(g -> !g.isSpace()).findFirst().orElseThrow();
    return glyph.text().equals("*") || first.isRaised(glyph) || isLoneMark(row);
  }

  private static boolean isLoneMark(Row row) {
    return row.runs().size() > 1 && row.runs().get(0).letters().matches("[0-9]{1,3}|[a-z]");
  }

  private static boolean smaller(Row row, List<Row> rows, int index) {
    return index > 0 && row.size() < 0.95f * rows.get(index - 1).size();
  }
}
