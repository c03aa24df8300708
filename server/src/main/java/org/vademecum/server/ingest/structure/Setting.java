package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.Layout;

/**
 * Judges by where lines stand on paper whether one goes on with the other: the edges of the column,
 * indents, sizes and faces of type. Knows nothing of sources without geometry.
 */
final class Setting {
  /** Sizes that differ by less are the same, in points. */
  private static final float SAME_SIZE = 0.6f;

  /** The share of the column that a broken line of a heading does not leave. */
  private static final float MUCH_ROOM = 0.2f;

  /** A plain line that is shorter, in characters, may head what follows all the same. */
  private static final int SHORT = 70;

  private final Flow flow;
  private final Margins margins;
  private final boolean indents;

  private Setting(List<PlacedLine> lines, Flow flow) {
    this.flow = flow;
    this.margins = new Margins(lines);
    this.indents = margins.usesIndents(lines);
  }

  static Setting of(List<PlacedLine> lines, Flow flow) {
    return new Setting(lines, flow);
  }

  /** Does the source tell where the line stands? */
  static boolean knows(PlacedLine line) {
    return line.line().layout().isKnown();
  }

  /** Is it set apart from running text by its face: all bold, or larger? */
  boolean headsByFace(Block block) {
    return block.lines().stream()
        .map(line -> line.line().layout())
        .allMatch(each -> each.isKnown() && (each.bold() || isLarger(each)));
  }

  /** Is it known to be set as running text is, neither by its face nor its place apart from it? */
  boolean isPlain(Block block) {
    return block.length() > SHORT
        && block.lines().stream()
            .map(line -> line.line().layout())
            .allMatch(each -> each.isKnown() && !isDisplayed(each) && !each.isCentred());
  }

  private boolean isDisplayed(Block block) {
    return block.lines().stream().allMatch(line -> isDisplayed(line.line().layout()));
  }

  private boolean isLarger(Layout layout) {
    return layout.size() > margins.bodySize() + SAME_SIZE;
  }

  private boolean isDisplayed(Layout layout) {
    return layout.bold() || layout.italic() || isLarger(layout);
  }

  /** Does the line, close below the block's last, begin another block? */
  boolean begins(Block block, PlacedLine line) {
    PlacedLine last = block.lines().get(block.lines().size() - 1);
    Layout above = last.line().layout();
    Layout below = line.line().layout();
    boolean full = margins.isFull(last, line) || areCentred(above, below);
    boolean ends = Glyphs.endsSentence(block.chars());
    if (Math.abs(above.size() - below.size()) > SAME_SIZE) {
      return true;
    }
    if (above.bold() != below.bold() && (!full || ends)) {
      return true;
    }
    if (above.bold() && below.bold()) {
      return !full && (ends || headsAnew(last, line));
    }
    return isShifted(block, above, below, full || !ends) || (!full && !goesOnLow(block, line));
  }

  /** Lines of unequal length about one middle are set to it, and none of them need be full. */
  private static boolean areCentred(Layout above, Layout below) {
    float middle = (above.left() + above.right() - below.left() - below.right()) / 2;
    return above.isCentred()
        && Math.abs(middle) < below.size() / 2
        && Math.abs(above.left() - below.left()) > below.size() / 2;
  }

  /** In headings a line that was broken with much room to spare ends one. */
  private boolean headsAnew(PlacedLine last, PlacedLine line) {
    return hasMuchRoom(last)
        && !last.line().layout().isCentred()
        && !Glyphs.beginsLow(line.text())
        && !flow.endsInStopWord(last.text());
  }

  /** A line further in, after others, begins a paragraph; so does one further out. */
  private boolean isShifted(Block block, Layout above, Layout below, boolean running) {
    float shift = below.left() - above.left();
    float least = Margins.INDENT * below.size();
    boolean several = block.lines().size() > 1;
    return several && !running && Math.abs(shift) > least;
  }

  private static boolean goesOnLow(Block block, PlacedLine line) {
    return Glyphs.beginsLow(line.text()) && !Glyphs.endsSentence(block.chars());
  }

  /** Does the block go on with the line at the top of the next page or column? */
  boolean goesOnOverPage(Block block, PlacedLine line) {
    PlacedLine last = block.lines().get(block.lines().size() - 1);
    Layout above = last.line().layout();
    Layout below = line.line().layout();
    boolean alike =
        Math.abs(above.size() - below.size()) <= SAME_SIZE && above.bold() == below.bold();
    if (!alike || !margins.isFull(last, line)) {
      return alike && (goesOnLow(block, line) || runsOn(block, last));
    }
    return Glyphs.endsSentence(block.chars())
        ? indents && !margins.isIndented(line)
        : !isTitle(block);
  }

  /** A numbered paragraph whose sentence is open at a page's end, its last line nearly full. */
  private boolean runsOn(Block block, PlacedLine last) {
    return block.marker().type() == Marker.Type.DECIMAL
        && !Glyphs.endsSentence(block.chars())
        && !isDisplayed(block)
        && !hasMuchRoom(last);
  }

  private boolean hasMuchRoom(PlacedLine line) {
    Edges column = margins.edges(line);
    float room =
        Glyphs.isRightToLeft(line.text())
            ? line.line().layout().left() - column.left()
            : column.right() - line.line().layout().right();
    return room > MUCH_ROOM * (column.right() - column.left());
  }

  private boolean isTitle(Block block) {
    return isDisplayed(block) && block.lines().size() < 3;
  }
}
