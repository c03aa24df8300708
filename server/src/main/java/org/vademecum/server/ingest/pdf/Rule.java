package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A drawn line, or a bar so thin that it is one, in points from the page's upper left corner. */
record Rule(float x0, float y0, float x1, float y1) {
  /** Thicker bars are areas. */
  static final float THICKEST = 4;

  /** Shorter ones are parts of drawings or of letters. */
  static final float SHORTEST = 12;

  /** Pieces of a rule that cells of a table drew are no further apart. */
  private static final float PIECES = 15;

  private static final float LEVEL = 1.5f;

  /** The rules with what is one rule in pieces put together. */
  static List<Rule> joined(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules.stream().filter(Rule::isHorizontal).toList());
    sorted.sort(Comparator.comparingDouble(Rule::y0).thenComparingDouble(Rule::x0));
    List<Rule> out = new ArrayList<>(rules.stream().filter(rule -> !rule.isHorizontal()).toList());
    List<Rule> open = new ArrayList<>();
    for (Rule rule : sorted) {
      open.removeIf(known -> rule.y0 - known.y0 > LEVEL && out.add(known));
      int before = -1;
      for (int i = 0; i < open.size(); i++) {
        Rule known = open.get(i);
        boolean touches = rule.x0 <= known.x1 + PIECES && rule.x1 >= known.x0 - PIECES;
        before = touches ? i : before;
      }
      if (before < 0) {
        open.add(rule);
      } else {
        open.set(before, open.get(before).and(rule));
      }
    }
    out.addAll(open);
    return out;
  }

  private Rule and(Rule other) {
    return new Rule(
        Math.min(x0, other.x0),
        Math.min(y0, other.y0),
        Math.max(x1, other.x1),
        Math.max(y1, other.y1));
  }

  boolean isHorizontal() {
    return x1 - x0 > y1 - y0;
  }

  float length() {
    return Math.max(x1 - x0, y1 - y0);
  }
}
