package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.Layout;

/** The edges between which each column of a document is set, and how lines stand to them. */
final class Margins {
  /** An indent is more than this share of the type's size. */
  static final float INDENT = 0.8f;

  /** A space between words, as a share of the type's size. */
  private static final float SPACE = 0.22f;

  private final Map<List<Object>, Edges> edges = new HashMap<>();
  private final float bodySize;

  Margins(List<PlacedLine> lines) {
    Map<List<Object>, List<Layout>> columns = new HashMap<>();
    for (PlacedLine line : lines) {
      if (isText(line)) {
        columns.computeIfAbsent(column(line), key -> new ArrayList<>()).add(line.line().layout());
      }
    }
    Edges whole = Edges.of(columns.values().stream().flatMap(List::stream).toList());
    columns.forEach((key, layouts) -> edges.put(key, Edges.of(layouts).orElse(whole)));
    this.bodySize = whole.size();
  }

  /** The size of most of the type, in points. */
  float bodySize() {
    return bodySize;
  }

  private static boolean isText(PlacedLine line) {
    Layout layout = line.line().layout();
    boolean body = layout.zone() == Layout.Zone.BODY && line.line().form() == Form.FREE;
    return layout.isKnown() && body && !line.furniture();
  }

  private static List<Object> column(PlacedLine line) {
    return List.of(line.line().page(), line.line().layout().column());
  }

  /** Do paragraphs begin with an indent or a number, so that a line that does neither goes on? */
  boolean usesIndents(List<PlacedLine> lines) {
    int all = 0;
    int indented = 0;
    for (int i = 1; i + 1 < lines.size(); i++) {
      boolean begins = lines.get(i - 1).line().isBlank() && isText(lines.get(i));
      if (begins && isText(lines.get(i + 1)) && isFull(lines.get(i), lines.get(i + 1))) {
        all++;
        boolean number = Character.isDigit(Glyphs.firstLetterOrDigit(lines.get(i).text()));
        indented += number || isIndented(lines.get(i)) ? 1 : 0;
      }
    }
    return all > 2 && indented * 10 >= all * 7;
  }

  /** The edges of the column in which the line stands. */
  Edges edges(PlacedLine line) {
    Edges found = edges.get(column(line));
    Layout layout = line.line().layout();
    return found == null
        ? new Edges(layout.column().left(), layout.column().right(), layout.size())
        : found;
  }

  /** Would the first word of the next line have had no room on this one? */
  boolean isFull(PlacedLine line, PlacedLine next) {
    Layout layout = line.line().layout();
    String word = firstWords(next.text());
    float share =
        (float) LineMetric.PROPORTIONAL.width(word)
            / Math.max(1, LineMetric.PROPORTIONAL.width(next.text()));
    float needed = SPACE * layout.size() + share * next.line().layout().width();
    if (Glyphs.isRightToLeft(line.text())) {
      return layout.left() - needed < edges(line).left() + 0.5f;
    }
    return layout.right() + needed > edges(line).right() - 0.5f;
  }

  /** The first word; a number is seldom parted from what it counts. */
  private static String firstWords(String text) {
    int end = Flow.firstWordLength(text);
    boolean number = end > 0 && text.codePoints().limit(end).allMatch(Character::isDigit);
    int second = number ? text.indexOf(' ', end + 1) : end;
    return text.substring(0, second < 0 ? text.length() : second);
  }

  /** Does the line begin further in than its column? */
  boolean isIndented(PlacedLine line) {
    Layout layout = line.line().layout();
    float indent =
        Glyphs.isRightToLeft(line.text())
            ? edges(line).right() - layout.right()
            : layout.left() - edges(line).left();
    return indent > INDENT * layout.size();
  }
}
