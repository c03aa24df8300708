package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Lines between two blank ones, and what they look like: running text or the cell of a table.
 *
 * @param from index of its first line
 * @param to index after its last line
 * @param look of its lines
 */
record Stanza(int from, int to, Look look) {
  /** The share of a full line from which on a line is running text. */
  private static final double WIDE = 0.72;

  /** More lines show a narrow column, though one be wide because a hyphen at its end was lost. */
  private static final int COLUMN = 3;

  /** Longest piece that is no sentence although it ends as one, in characters. */
  private static final int SHORT = 25;

  private static final FastPattern FIGURE =
      FastPattern.of(
          "[\\p{N}\\p{Sc}\\p{Sm}.,:;()%/ \\u00a0–—-]{1,24}[a-z]?|[0-9]{1,3}(?:st|nd|rd|th)|[A-Z]{1,6}(?:/[\\p{Alnum}.()-]{1,12}){1,6}\\*?");

  /** "p.m.": letters with stops that end no sentence. */
  private static final FastPattern INITIALS = FastPattern.of("(?:^|[ .])\\p{L}\\.$");

  private static final FastPattern NUMBER_ALONE = FastPattern.of("\\(?[0-9]{1,3}[.)]");

  enum Look {
    /** Running text, a signature, a heading of a part: no cell. */
    TEXT,
    /** Broken where there was room, or a figure: a cell. */
    CELL,
    /** Short: a cell or a heading or an item. */
    SHORT,
    /** The number of an item or row, alone. */
    NUMBER
  }

  /** The stanzas of lines, in order. */
  static List<Stanza> of(List<PlacedLine> lines, int from, LineJudge judge) {
    List<Stanza> stanzas = new ArrayList<>();
    int start = -1;
    for (int i = from; i <= lines.size(); i++) {
      boolean gap = i == lines.size() || lines.get(i).line().isBlank() || lines.get(i).furniture();
      if (gap && start >= 0) {
        stanzas.add(new Stanza(start, i, look(lines.subList(start, i), judge)));
        start = -1;
      } else if (!gap && start < 0) {
        start = i;
      }
    }
    return stanzas;
  }

  private static Look look(List<PlacedLine> lines, LineJudge judge) {
    long wide = lines.stream().filter(line -> isWide(line.text(), judge.flow())).count();
    if (wide > (lines.size() > COLUMN ? 1 : 0)
        || lines.stream().anyMatch(line -> isText(line, judge))) {
      return Look.TEXT;
    }
    String first = lines.get(0).text();
    if (lines.size() > 1) {
      return breaksEarly(lines, judge.flow()) ? Look.CELL : Look.SHORT;
    }
    if (NUMBER_ALONE.is(first)) {
      return Look.NUMBER;
    }
    if (FIGURE.is(Glyphs.asciiDigits(first))) {
      return Look.CELL;
    }
    boolean sentence = first.length() > SHORT && first.endsWith(".") && !INITIALS.isIn(first);
    return sentence ? Look.TEXT : Look.SHORT;
  }

  private static boolean isText(PlacedLine line, LineJudge judge) {
    String text = line.text();
    return line.line().form() != Form.FREE
        || judge.signatures().is(text)
        || judge.phrases().isSeparator(text)
        || judge.headsSection(text)
        || text.charAt(0) == '*';
  }

  static boolean isWide(String text, Flow flow) {
    return flow.width(text) > flow.width() * WIDE;
  }

  /** Was a line broken although the next word had had much room, within a phrase? */
  private static boolean breaksEarly(List<PlacedLine> lines, Flow flow) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1).text();
      boolean room = !isWide(lines.get(i).text() + " " + Flow.firstWord(next), flow);
      if (room && !Glyphs.endsSentence(lines.get(i).text())) {
        return true;
      }
    }
    return false;
  }
}
