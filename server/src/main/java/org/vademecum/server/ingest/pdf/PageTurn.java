package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A page turned so that most of its text stands upright.
 *
 * @param page in that position
 * @param runs that stand upright then
 * @param others rows of letters that do not, beside the text or across it, and of those too small
 *     to be read
 */
record PageTurn(PageContent page, List<Run> runs, List<List<Run>> others) {
  /** Type below this size, in points, is meant for machines. */
  private static final float SMALLEST = 2.5f;

  static PageTurn of(PageContent page) {
    int[] count = new int[Glyph.ASKEW + 1];
    page.glyphs().forEach(glyph -> count[glyph.turn()]++);
    int turn = 0;
    for (int i = 1; i < Glyph.ASKEW; i++) {
      turn = count[i] > count[turn] ? i : turn;
    }
    List<List<Run>> others = new ArrayList<>();
    for (int i = 0; i <= Glyph.ASKEW; i++) {
      if (i != turn && count[i] > 0) {
        Row.of(runs(page, i)).forEach(row -> others.add(row.runs()));
      }
    }
    List<Run> upright = runs(page, turn);
    Row.of(upright.stream().filter(run -> !isLegible(run)).toList())
        .forEach(row -> others.add(row.runs()));
    PageContent turned = page.turned(turn);
    Underlines underlines =
        Underlines.of(upright.stream().filter(PageTurn::isLegible).toList(), turned.rules());
    return new PageTurn(
        turned.withRules(underlines.others(turned.rules())), underlines.runs(), others);
  }

  private static List<Run> runs(PageContent page, int turn) {
    List<Glyph> glyphs = page.glyphs().stream().filter(glyph -> glyph.turn() == turn).toList();
    return Runs.of(glyphs).stream().filter(run -> !run.isBlank()).toList();
  }

  private static boolean isLegible(Run run) {
    return run.size() >= SMALLEST;
  }
}
