package org.vademecum.server.ingest.masthead;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Layout;

/**
 * What the setting of a first page says of its masthead: it hangs left of the text, and a title is
 * set larger than it. Knows nothing of sources without geometry.
 */
final class HeadSetting {
  /** How far left of the text a masthead's lines begin at least, in points. */
  private static final float HANGING = 24;

  /** A line of text is wider than this share of the page. */
  private static final float WIDE = 0.45f;

  /** A title is larger than a masthead's line by this. */
  private static final float LARGER = 1.15f;

  private final List<PlacedLine> lines;
  private final float textLeft;

  HeadSetting(List<PlacedLine> lines) {
    this.lines = lines;
    Map<Integer, Integer> lefts = new TreeMap<>();
    for (PlacedLine line : lines) {
      Layout layout = line.line().layout();
      if (isFirstPage(line) && layout.width() > WIDE * layout.page().width()) {
        lefts.merge(Math.round(layout.left()), 1, Integer::sum);
      }
    }
    this.textLeft =
        lefts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
  }

  private static boolean isFirstPage(PlacedLine line) {
    return line.line().layout().isKnown() && line.line().page() == 1;
  }

  /** Does the line hang left of the text? */
  boolean hangs(int index) {
    PlacedLine line = lines.get(index);
    return isFirstPage(line) && line.line().layout().left() < textLeft - HANGING;
  }

  /** Is a line set as a title, beside one of the masthead? */
  boolean isTitle(int index, int ofMasthead) {
    Layout layout = lines.get(index).line().layout();
    Layout head = lines.get(ofMasthead).line().layout();
    return layout.isKnown() && head.isKnown() && layout.size() > head.size() * LARGER;
  }
}
