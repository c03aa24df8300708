package org.vademecum.server.ingest.pdf;

import java.util.List;

/** Which drawn lines of a page rule its tables: wide ones, about the rows. */
final class TableRules {
  private final List<Row> rows;
  private final List<Rule> rules;

  /**
   * @param width of the text, in points
   */
  TableRules(List<Row> rows, List<Rule> rules, float width) {
    this.rows = rows;
    this.rules =
        rules.stream().filter(Rule::isHorizontal).filter(r -> r.length() > 0.2f * width).toList();
  }

  /** Does a rule lie within some rows, or close above or below them? */
  boolean areAbout(List<Row> zone) {
    float top = zone.get(0).baseline() - 4 * zone.get(0).size();
    float bottom = zone.get(zone.size() - 1).baseline() + 3 * zone.get(0).size();
    return rules.stream().anyMatch(rule -> rule.y0() > top && rule.y0() < bottom);
  }

  /** Does a rule lie between a row and the one before it? */
  boolean areAbove(int index) {
    float from = index == 0 ? 0 : rows.get(index - 1).baseline() - 1;
    return isBetween(from, rows.get(index).baseline() - 0.4f * rows.get(index).size(), index);
  }

  /** Does a rule lie close below a row? */
  boolean areBelow(int index) {
    float from = rows.get(index).baseline() - 1;
    float limit = from + 2.5f * rows.get(index).size();
    float to = index + 1 < rows.size() ? rows.get(index + 1).baseline() : limit;
    return isBetween(from, Math.min(limit, to), index);
  }

  private boolean isBetween(float from, float to, int index) {
    Row row = rows.get(index);
    return rules.stream()
        .anyMatch(
            rule ->
                rule.y0() >= from
                    && rule.y0() <= to
                    && rule.x0() < row.right()
                    && rule.x1() > row.left());
  }
}
