package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * How a document's text was broken into lines.
 *
 * @param wrapped whether paragraphs run over several lines; else each line is one
 * @param width of a full line, in columns
 */
record Flow(boolean wrapped, int width) {
  /** A line longer than this was never wrapped. */
  private static final int LONGEST = 170;

  private static final int SHORTEST = 40;

  static Flow of(List<PlacedLine> lines) {
    List<Integer> widths = new ArrayList<>();
    long total = 0;
    long inLong = 0;
    int pairs = 0;
    boolean textBefore = false;
    for (PlacedLine line : lines) {
      int width = line.furniture() ? 0 : columns(line.text());
      total += width;
      inLong += width > LONGEST ? width : 0;
      pairs += textBefore && width > 0 ? 1 : 0;
      textBefore = width >= SHORTEST;
      if (width >= SHORTEST) {
        widths.add(width);
      }
    }
    boolean wrapped = widths.size() > 1 && inLong * 8 < total && pairs * 4 >= widths.size();
    return new Flow(wrapped, percentile(widths));
  }

  private static int percentile(List<Integer> widths) {
    if (widths.isEmpty()) {
      return 80;
    }
    Collections.sort(widths);
    return widths.get((int) (widths.size() * 0.95));
  }

  /** Columns that a text takes: two an ideograph. */
  static int columns(String text) {
    int columns = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      columns += c >= 0x2e80 && Glyphs.isIdeographic(c) ? 1 : 0;
    }
    return columns;
  }

  /**
   * Was the line after this one begun on purpose? So it was when its first word would have had room
   * here; where a sentence ends, less room is enough.
   */
  boolean breaksBetween(String line, String next) {
    double used = columns(line) + 1.0 + columns(firstWord(next));
    boolean sentence = Glyphs.endsSentence(line) && !Glyphs.beginsLow(next);
    return used < width * (sentence ? 0.95 : 0.84);
  }

  /** Is the line long enough to be one of running text? */
  boolean isFull(String line) {
    return columns(line) >= width * 0.84;
  }

  static String firstWord(String text) {
    if (!text.isEmpty() && Glyphs.isIdeographic(text.charAt(0))) {
      return text.substring(0, 1);
    }
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
