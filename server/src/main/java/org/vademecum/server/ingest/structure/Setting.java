package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.Layout;

/**
 * Judges by where lines stand on paper whether one goes on with the other: the edges of the column,
 * indents, sizes and faces of type. Knows nothing of sources without geometry.
 */
final class Setting {
  /** An indent is more than this share of the type's size. */
  private static final float INDENT = 0.8f;

  /** Sizes that differ by less are the same, in points. */
  private static final float SAME_SIZE = 0.6f;

  /** A space between words, as a share of the type's size. */
  private static final float SPACE = 0.22f;

  /** The share of the column that a broken line of a heading does not leave. */
  private static final float MUCH_ROOM = 0.2f;

  /** A plain line that is shorter, in characters, may head what follows all the same. */
  private static final int SHORT = 70;

  private final Flow flow;
  private final Map<List<Object>, Edges> edges = new HashMap<>();
  private final float bodySize;
  private final boolean indents;

  private Setting(List<PlacedLine> lines, Flow flow) {
    this.flow = flow;
    Map<List<Object>, List<Layout>> columns = new HashMap<>();
    for (PlacedLine line : lines) {
      if (isText(line)) {
        columns.computeIfAbsent(column(line), key -> new ArrayList<>()).add(line.line().layout());
      }
    }
    Edges whole = Edges.of(columns.values().stream().flatMap(List::stream).toList());
    columns.forEach((key, layouts) -> edges.put(key, Edges.of(layouts).orElse(whole)));
    this.bodySize = whole.size();
    this.indents = usesIndents(lines);
  }

  static Setting of(List<PlacedLine> lines, Flow flow) {
    return new Setting(lines, flow);
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
  private boolean usesIndents(List<PlacedLine> lines) {
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

  /** Does the source tell where the line stands? */
  static boolean knows(PlacedLine line) {
    return line.line().layout().isKnown();
  }

  private Edges edges(PlacedLine line) {
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

  private boolean isIndented(PlacedLine line) {
    Layout layout = line.line().layout();
    float indent =
        Glyphs.isRightToLeft(line.text())
            ? edges(line).right() - layout.right()
            : layout.left() - edges(line).left();
    return indent > INDENT * layout.size();
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
    return layout.size() > bodySize + SAME_SIZE;
  }

  private boolean isDisplayed(Layout layout) {
    return layout.bold() || layout.italic() || isLarger(layout);
  }

  /** Does the line, close below the block's last, begin another block? */
  boolean begins(Block block, PlacedLine line) {
    PlacedLine last = block.lines().get(block.lines().size() - 1);
    Layout above = last.line().layout();
    Layout below = line.line().layout();
    boolean full = isFull(last, line) || areCentred(above, below);
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
    Layout above = last.line().layout();
    float room = edges(last).right() - above.right();
    boolean wide = room > MUCH_ROOM * (edges(last).right() - edges(last).left());
    return wide
        && !above.isCentred()
        && !Glyphs.beginsLow(line.text())
        && !flow.endsInStopWord(last.text());
  }

  /** A line further in, after others, begins a paragraph; so does one further out. */
  private boolean isShifted(Block block, Layout above, Layout below, boolean running) {
    float shift = below.left() - above.left();
    float least = INDENT * below.size();
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
    if (!alike || !isFull(last, line)) {
      return alike && goesOnLow(block, line);
    }
    return Glyphs.endsSentence(block.chars()) ? indents && !isIndented(line) : !isTitle(block);
  }

  private boolean isTitle(Block block) {
    return isDisplayed(block) && block.lines().size() < 3;
  }

  /**
   * Between what edges a column's text is set.
   *
   * @param size of most of it
   */
  private record Edges(float left, float right, float size) {
    /** Lines shorter than this share of the longest tell no edge. */
    private static final float LONG = 0.6f;

    /** Fewer long lines tell no edges. */
    private static final int ENOUGH = 4;

    static Edges of(List<Layout> layouts) {
      double widest = layouts.stream().mapToDouble(Layout::width).max().orElse(0);
      List<Layout> wide = layouts.stream().filter(each -> each.width() > LONG * widest).toList();
      return wide.size() < ENOUGH
          ? new Edges(0, 0, 0)
          : new Edges(
              usual(wide.stream().map(Layout::left).sorted().toList(), false),
              usual(wide.stream().map(Layout::right).sorted().toList(), true),
              median(wide.stream().map(Layout::size).sorted().toList()));
    }

    Edges orElse(Edges other) {
      return right > left ? this : other;
    }

    /** The outermost place at which several lines end. */
    private static float usual(List<Float> sorted, boolean right) {
      int least = Math.max(2, sorted.size() / 8);
      for (int k = 0; k < sorted.size(); k++) {
        float place = sorted.get(right ? sorted.size() - 1 - k : k);
        long near = sorted.stream().filter(other -> Math.abs(other - place) < 3).count();
        if (near >= least) {
          return place;
        }
      }
      return median(sorted);
    }

    private static float median(List<Float> sorted) {
      return sorted.get(sorted.size() / 2);
    }
  }
}
