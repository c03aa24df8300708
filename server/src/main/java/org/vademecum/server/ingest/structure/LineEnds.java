package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vademecum.server.ingest.source.Glyphs;

/** Lines that certainly were broken for want of room, with the line after each, measured once. */
final class LineEnds {
  private static final int SHORTEST = 40;

  /** Width of a full line where none is known. */
  private static final int USUAL_WIDTH = 40_000;

  /** Fewer lines tell nothing of how full lines are. */
  private static final int FEW = 30;

  private static final double FULLEST = 0.975;

  private final LineMetric metric;
  private final int space;
  private final int fullWidth;

  /** Of the lines, of the first words after them, and which of those stand within a paragraph. */
  private final int[] widths;

  private final int[] nextWidths;
  private final boolean[] within;

  /**
   * A line and the one after it.
   *
   * @param within whether the line before goes on with this one
   */
  record Wrap(String line, String next, boolean within) {}

  LineEnds(List<Wrap> wraps, LineMetric metric) {
    this.metric = metric;
    this.space = metric.width(' ');
    this.widths = new int[wraps.size()];
    this.nextWidths = new int[wraps.size()];
    this.within = new boolean[wraps.size()];
    for (int i = 0; i < widths.length; i++) {
      Wrap wrap = wraps.get(i);
      widths[i] = metric.width(wrap.line());
      nextWidths[i] = metric.width(wrap.next(), Flow.firstWordLength(wrap.next()));
      within[i] = wrap.within();
    }
    this.fullWidth = fullWidth(widths.clone());
  }

  private static int fullWidth(int[] widths) {
    Arrays.sort(widths);
    return widths.length == 0 ? USUAL_WIDTH : widths[(int) (widths.length * 0.95)];
  }

  /** The wraps of a text; where it has none each line counts as one. */
  static List<Wrap> of(List<String> texts) {
    List<Wrap> wraps = new ArrayList<>();
    for (int i = 0; i + 1 < texts.size(); i++) {
      String text = texts.get(i);
      String next = texts.get(i + 1);
      boolean low = !next.isEmpty() && Character.isLowerCase(next.charAt(0));
      if (text.length() >= SHORTEST && low && !Glyphs.endsSentence(text)) {
        String before = i > 0 ? texts.get(i - 1) : "";
        wraps.add(new Wrap(text, next, !before.isEmpty() && !Glyphs.endsSentence(before)));
      }
    }
    return wraps.isEmpty() ? all(texts) : wraps;
  }

  private static List<Wrap> all(List<String> texts) {
    List<Wrap> lines = new ArrayList<>();
    for (String text : texts) {
      if (text.length() >= SHORTEST || isIdeographicLine(text)) {
        lines.add(new Wrap(text, text, false));
      }
    }
    return lines;
  }

  private static boolean isIdeographicLine(String text) {
    return text.length() >= SHORTEST / 2 && Glyphs.isIdeographic(text.charAt(text.length() / 2));
  }

  LineMetric metric() {
    return metric;
  }

  /** Width of a full line. */
  int fullWidth() {
    return fullWidth;
  }

  /** Where the metric is good, no line within a paragraph leaves room for the next word. */
  double filled() {
    double[] shares = new double[widths.length];
    int count = 0;
    for (int i = 0; i < widths.length; i++) {
      if (within[i]) {
        shares[count++] = (double) (widths[i] + space + nextWidths[i]) / fullWidth;
      }
    }
    Arrays.sort(shares, 0, count);
    double least = count < FEW ? 0 : shares[(int) (count * 0.02)];
    return Math.min(least - 0.005, FULLEST);
  }

  /** How many of the next words would have had room within a share of a full line. */
  int violations(double share) {
    double room = fullWidth * share;
    int violations = 0;
    for (int i = 0; i < widths.length; i++) {
      int left = widths[i] + space;
      violations += left < room && left + nextWidths[i] < room ? 1 : 0;
    }
    return violations;
  }
}
