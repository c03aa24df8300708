package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Tells rules that underline words from others: they are the typewriter's italics. */
final class Underlines {
  /** How far below the baseline a rule underlines, as a share of the type's size. */
  private static final float BELOW = 0.28f;

  /** How far a rule may reach beyond the words, in points. */
  private static final float BEYOND = 3;

  private final List<Rule> found = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  private Underlines() {}

  static Underlines of(List<Run> runs, List<Rule> rules) {
    Underlines underlines = new Underlines();
    for (Run run : runs) {
      List<Rule> below = rules.stream().filter(rule -> underlines(rule, run)).toList();
      underlines.found.addAll(below);
      underlines.runs.add(below.isEmpty() ? run : emphasised(run, below));
    }
    return underlines;
  }

  private static boolean underlines(Rule rule, Run run) {
    float distance = rule.y0() - run.baseline();
    return rule.isHorizontal()
        && distance > -1
        && distance < BELOW * run.size()
        && rule.x0() > run.left() - BEYOND
        && rule.x1() < run.right() + BEYOND;
  }

  private static Run emphasised(Run run, List<Rule> rules) {
    return Run.of(
        run.glyphs().stream()
            .map(
                glyph ->
                    rules.stream().anyMatch(rule -> covers(rule, glyph)) ? italic(glyph) : glyph)
            .toList());
  }

  private static boolean covers(Rule rule, Glyph glyph) {
    float middle = (glyph.x0() + glyph.x1()) / 2;
    return rule.x0() <= middle && middle <= rule.x1();
  }

  private static Glyph italic(Glyph glyph) {
    return new Glyph(
        glyph.text(),
        glyph.x0(),
        glyph.x1(),
        glyph.baseline(),
        glyph.size(),
        glyph.bold(),
        true,
        glyph.artifact(),
        glyph.turn());
  }

  /** The runs, what is underlined as if it were italic. */
  List<Run> runs() {
    return runs;
  }

  /** The rules that underline nothing. */
  List<Rule> others(List<Rule> rules) {
    return rules.stream().filter(rule -> !found.contains(rule)).toList();
  }
}
