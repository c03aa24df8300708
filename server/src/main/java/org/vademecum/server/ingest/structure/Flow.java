package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
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

  /** Share of the width that a line leaves at most when a sentence ends with it by chance. */
  private static final double AFTER_SENTENCE = 0.985;

  /** The same where no sentence ends: headings, lists. Narrower columns have to stay whole. */
  static final double ELSEWHERE = 0.84;

  static Flow of(List<PlacedLine> lines, Set<String> stopWords) {
    List<String> texts = new ArrayList<>();
    for (PlacedLine line : lines) {
      texts.add(line.furniture() ? "" : line.text());
    }
    boolean wrapped = isWrapped(texts);
    List<LineEnds.Wrap> wraps = LineEnds.of(texts);
    LineEnds text = new LineEnds(wraps, LineMetric.PROPORTIONAL);
    LineEnds typed = new LineEnds(wraps, LineMetric.FIXED);
    boolean fixed = typed.violations(AFTER_SENTENCE) < text.violations(AFTER_SENTENCE);
    LineEnds best = fixed ? typed : text;
    return new Flow(wrapped, new Widths(best.metric()), best.fullWidth(), best.filled(), stopWords);
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
