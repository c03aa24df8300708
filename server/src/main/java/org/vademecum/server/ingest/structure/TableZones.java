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
      while (end < stanzas.size() && stanzas.get(end).look() != Stanza.Look.TEXT) {
        end++;
      }
      if (isTable(stanzas.subList(i, end))) {
        int first = i > 0 ? tail(stanzas.get(i - 1), from) : stanzas.get(i).from();
        mark(Math.min(first, stanzas.get(i).from()), stanzas.get(end - 1).to());
      }
      i = end + 1;
    }
  }

  private static boolean isTable(List<Stanza> stanzas) {
    long cells = stanzas.stream().filter(each -> each.look() == Stanza.Look.CELL).count();
    long numbers = stanzas.stream().filter(each -> each.look() == Stanza.Look.NUMBER).count();
    return stanzas.size() >= STANZAS
        && cells >= CELLS
        && cells >= CERTAIN * (stanzas.size() - numbers);
  }

  /** Index of the first of the narrow lines after the last sentence of running text. */
  private int tail(Stanza text, int from) {
    int first = text.to();
    for (int i = text.to() - 1; i >= Math.max(from, text.from()); i--) {
      String line = lines.get(i).text();
      boolean bracketed = line.startsWith("(") && line.endsWith(")");
      if (bracketed && i == text.to() - 1) {
        return i;
      }
      if (Glyphs.endsSentence(line)) {
        return first;
      }
      if (Stanza.isWide(line, judge.flow()) || judge.headsSection(line)) {
        return text.to();
      }
      first = i;
    }
    return text.to();
  }

  private void mark(int from, int to) {
    starts.set(from);
    inside.set(from, to);
  }
}
