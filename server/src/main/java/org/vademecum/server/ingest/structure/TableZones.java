package org.vademecum.server.ingest.structure;

import java.util.BitSet;
import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Finds the stretches of text that are tables whose columns a converter took apart: cells between
 * blank lines, narrow where the document's lines are wide.
 */
final class TableZones {
  /** Fewer stanzas are no table. */
  private static final int STANZAS = 5;

  private static final int CELLS = 3;

  /** Lines of a row's label that is as wide as text. */
  private static final int LABEL = 2;

  /** Stanzas of a heading: its number and its text. */
  private static final int HEAD = 2;

  /** The share of cells for certain. */
  private static final double CERTAIN = 0.3;

  private final List<PlacedLine> lines;
  private final LineJudge judge;
  private final BitSet inside = new BitSet();
  private final BitSet starts = new BitSet();

  private TableZones(List<PlacedLine> lines, LineJudge judge) {
    this.lines = lines;
    this.judge = judge;
  }

  /** The zones of lines from an index on; none where each paragraph is one line. */
  static TableZones of(List<PlacedLine> lines, int from, LineJudge judge) {
    TableZones zones = new TableZones(lines, judge);
    if (judge.flow().wrapped() && lines.stream().noneMatch(Setting::knows)) {
      zones.find(Stanza.of(lines, from, judge), from);
    }
    return zones;
  }

  /** Is the line a table's? */
  boolean contains(int line) {
    return inside.get(line);
  }

  /** Does a table begin with the line? */
  boolean begins(int line) {
    return starts.get(line);
  }

  private void find(List<Stanza> stanzas, int from) {
    for (int i = 0; i < stanzas.size(); ) {
      int end = i;
      while (end < stanzas.size() && isOfTable(stanzas, end)) {
        end++;
      }
      int last = end < stanzas.size() ? withoutHeading(stanzas, i, end) : end;
      List<Stanza> zone = stanzas.subList(i, last);
      if (isTable(zone) && (i > 0 || hasFigures(zone))) {
        int begin = stanzas.get(i).from();
        int head = i > 0 ? tail(stanzas.get(i - 1), from) : begin;
        boolean headed = i > 0 && head < stanzas.get(i - 1).to();
        mark(headed ? head : begin, stanzas.get(last - 1).to());
      }
      i = end + 1;
    }
  }

  /** Index after the last stanza that is not the heading of the text below, number first. */
  private int withoutHeading(List<Stanza> stanzas, int from, int to) {
    int head = to;
    for (int i = from; i < to; i++) {
      if (judge.markers().isHeadingNumber(lines.get(stanzas.get(i).from()).text())) {
        if (head < to) {
          return to;
        }
        head = i;
      }
    }
    return to - head <= HEAD ? head : to;
  }

  /** Without any, what stands before all text is a cover. */
  private boolean hasFigures(List<Stanza> zone) {
    return zone.stream().anyMatch(this::isFigure);
  }

  private static boolean isTable(List<Stanza> stanzas) {
    long cells = stanzas.stream().filter(each -> each.look() == Stanza.Look.CELL).count();
    long numbers = stanzas.stream().filter(each -> each.look() == Stanza.Look.NUMBER).count();
    return stanzas.size() >= STANZAS
        && cells >= CELLS
        && cells >= CERTAIN * (stanzas.size() - numbers);
  }

  /** No running text, or the long label of a row, between figures. */
  private boolean isOfTable(List<Stanza> stanzas, int index) {
    Stanza stanza = stanzas.get(index);
    if (stanza.look() != Stanza.Look.TEXT) {
      return true;
    }
    String first = lines.get(stanza.from()).text();
    String last = lines.get(stanza.to() - 1).text();
    return index > 0
        && index + 1 < stanzas.size()
        && stanza.to() - stanza.from() <= LABEL
        && (isFigure(stanzas.get(index - 1)) || !judge.markers().headingNumber(first).isNone())
        && isFigure(stanzas.get(index + 1))
        && !judge.headsSection(first)
        && !judge.signatures().is(first)
        && !Glyphs.endsSentence(last);
  }

  private boolean isFigure(Stanza stanza) {
    String text = lines.get(stanza.from()).text();
    return stanza.to() - stanza.from() == 1 && Glyphs.hasDigit(text) && !Glyphs.hasLetter(text);
  }

  /** Index of the first of the narrow lines after the last sentence of running text. */
  private int tail(Stanza text, int from) {
    int first = text.to();
    for (int i = text.to() - 1; i >= Math.max(from, text.from()); i--) {
      String line = lines.get(i).text();
      if (line.startsWith("(") && line.endsWith(")")) {
        return i;
      }
      if (Glyphs.endsSentence(line) || judge.phrases().isContents(line)) {
        return first;
      }
      if (judge.headsSection(line)) {
        return lines.subList(first, text.to()).stream().anyMatch(TableZones::hasLetter)
            ? text.to()
            : first;
      }
      if (line.charAt(0) == '*' || Stanza.isWide(line, judge.flow())) {
        return text.to();
      }
      first = i;
    }
    return text.to();
  }

  private static boolean hasLetter(PlacedLine line) {
    return Glyphs.hasLetter(line.text());
  }

  private void mark(int from, int to) {
    starts.set(from);
    inside.set(from, to);
  }
}
