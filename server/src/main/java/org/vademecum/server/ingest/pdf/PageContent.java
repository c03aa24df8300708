package org.vademecum.server.ingest.pdf;

import java.util.List;

/**
 * All that a page shows.
 *
 * @param number of the page, from 1
 * @param width of the page, in points
 * @param height of the page, in points
 * @param glyphs letters in the order of painting; their coordinates are as if each stood upright
 * @param rules drawn lines
 * @param pictures images
 * @param faults operators that could not be carried out
 */
record PageContent(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<Picture> pictures,
    int faults) {

  /** The page turned back by quarters, its rules with it. */
  PageContent turned(int turn) {
    if (turn == 0) {
      return this;
    }
    List<Rule> moved = rules.stream().map(rule -> turned(rule, turn)).toList();
    boolean swapped = turn != 2;
    return new PageContent(
        number,
        swapped ? height : width,
        swapped ? width : height,
        glyphs,
        moved,
        pictures,
        faults);
  }

  PageContent withRules(List<Rule> others) {
    return new PageContent(number, width, height, glyphs, others, pictures, faults);
  }

  private Rule turned(Rule rule, int turn) {
    return switch (turn) {
      case 1 -> new Rule(rule.y0(), width - rule.x1(), rule.y1(), width - rule.x0());
      case 2 ->
          new Rule(width - rule.x1(), height - rule.y1(), width - rule.x0(), height - rule.y0());
      default -> new Rule(height - rule.y1(), rule.x0(), height - rule.y0(), rule.x1());
    };
  }
}
