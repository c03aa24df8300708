package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * How a document's text was broken into lines.
 *
 * @param wrapped whether paragraphs run over several lines; else each line is one
 * @param widths of texts, by the metric that explains the line ends best
 * @param width of a full line
 * @param filled the share of a full line that lines within paragraphs fill at the least, the next
 *     word included
 * @param stopWords words after which no paragraph ends
 */
record Flow(boolean wrapped, Widths widths, int width, double filled, Set<String> stopWords) {
  /** A line longer than this, in columns, was never wrapped. */
  private static final int LONGEST = 170;

  private static final int SHORTEST = 40;

  /** Share of the width that a line leaves at most when a sentence ends with it by chance. */
  private static final double AFTER_SENTENCE = 0.985;

  /** The same where no sentence ends: headings, lists. Narrower columns have to stay whole. */
  static final double ELSEWHERE = 0.84;

  /** Fewer lines tell nothing of how full lines are. */
  private static final int FEW = 30;

  private static final double FULLEST = 0.975;

  static Flow of(List<PlacedLine> lines, Set<String> stopWords) {
    List<String> texts = new ArrayList<>();
    for (PlacedLine line : lines) {
      texts.add(line.furniture() ? "" : line.text());
    }
    boolean wrapped = isWrapped(texts);
    List<String[]> wraps = wraps(texts);
    Flow best = flow(wrapped, LineMetric.PROPORTIONAL, wraps, stopWords);
    Flow fixed = flow(wrapped, LineMetric.FIXED, wraps, stopWords);
    return fixed.violations(wraps) < best.violations(wraps) ? fixed : best;
  }

  private static boolean isWrapped(List<String> texts) {
    long total = 0;
    long inLong = 0;
    for (String text : texts) {
      int columns = columns(text);
      total += columns;
      inLong += columns > LONGEST ? columns : 0;
    }
    return inLong * 8 < total;
  }

  private static int columns(String text) {
    return LineMetric.FIXED.width(text) / LineMetric.FIXED.width('n');
  }

  private static boolean isIdeographicLine(String text) {
    return text.length() >= SHORTEST / 2 && Glyphs.isIdeographic(text.charAt(text.length() / 2));
  }

  /** Lines that certainly were broken for want of room, with the line after each. */
  private static List<String[]> wraps(List<String> texts) {
    List<String[]> wraps = new ArrayList<>();
    for (int i = 0; i + 1 < texts.size(); i++) {
      String text = texts.get(i);
      String next = texts.get(i + 1);
      boolean low = !next.isEmpty() && Character.isLowerCase(next.charAt(0));
      if (text.length() >= SHORTEST && low && !Glyphs.endsSentence(text)) {
        String before = i > 0 ? texts.get(i - 1) : "";
        boolean within = !before.isEmpty() && !Glyphs.endsSentence(before);
        wraps.add(new String[] {text, next, within ? before : ""});
      }
    }
    return wraps.isEmpty() ? all(texts) : wraps;
  }

  private static List<String[]> all(List<String> texts) {
    List<String[]> lines = new ArrayList<>();
    for (String text : texts) {
      if (text.length() >= SHORTEST || isIdeographicLine(text)) {
        lines.add(new String[] {text, text, ""});
      }
    }
    return lines;
  }

  private static Flow flow(
      boolean wrapped, LineMetric metric, List<String[]> wraps, Set<String> stopWords) {
    List<Integer> widths = new ArrayList<>();
    wraps.forEach(wrap -> widths.add(metric.width(wrap[0])));
    Collections.sort(widths);
    int width = widths.isEmpty() ? 40_000 : widths.get((int) (widths.size() * 0.95));
    return new Flow(wrapped, new Widths(metric), width, filled(metric, wraps, width), stopWords);
  }

  /** Where the metric is good, no line within a paragraph leaves room for the next word. */
  private static double filled(LineMetric metric, List<String[]> wraps, int width) {
    List<Double> shares = new ArrayList<>();
    for (String[] wrap : wraps) {
      if (!wrap[2].isEmpty()) {
        int needed = metric.width(wrap[0]) + metric.width(" " + firstWord(wrap[1]));
        shares.add((double) needed / width);
      }
    }
    Collections.sort(shares);
    double least = shares.size() < FEW ? 0 : shares.get((int) (shares.size() * 0.02));
    return Math.min(least - 0.005, FULLEST);
  }

  private long violations(List<String[]> wraps) {
    return wraps.stream().filter(wrap -> hasRoom(wrap[0], wrap[1], width * AFTER_SENTENCE)).count();
  }

  /** Would the first word of the next line have had room on this one? */
  private boolean hasRoom(String line, String next, double room) {
    int left = width(line) + widths.ofSpace();
    return left < room && left + widths.ofFirstWord(next) < room;
  }

  int width(String text) {
    return widths.of(text);
  }

  /**
   * Was the line after this one begun on purpose?
   *
   * @param column width of the column as far as it is known
   */
  boolean breaksBetween(String line, String next, int column) {
    boolean sentence = Glyphs.endsSentence(line);
    boolean low = Glyphs.beginsLow(next);
    if (!sentence && (low || endsInStopWord(line))) {
      return false;
    }
    double share = sentence && !low ? AFTER_SENTENCE : ELSEWHERE;
    return hasRoom(line, next, Math.min(column, width) * share);
  }

  /** Does the line end as no paragraph does: "of the"? */
  boolean endsInStopWord(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return line.length() > last.length() && stopWords.contains(last);
  }

  /** Would the next line's beginning have had room here, close calls included? */
  boolean leavesRoom(String line, String next, int column) {
    return hasRoom(line, next, Math.min(column, width) * AFTER_SENTENCE);
  }

  /** Is the line long enough to be one of running text? */
  boolean isFull(String line) {
    return width(line) >= width * ELSEWHERE;
  }

  /** Length of a text's first word; an ideograph is a word. */
  static int firstWordLength(String text) {
    if (!text.isEmpty() && Glyphs.isIdeographic(text.charAt(0))) {
      return 1;
    }
    int space = text.indexOf(' ');
    return space < 0 ? text.length() : space;
  }

  static String firstWord(String text) {
    return text.substring(0, firstWordLength(text));
  }
}
