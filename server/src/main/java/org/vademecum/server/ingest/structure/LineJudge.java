package org.vademecum.server.ingest.structure;

import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/** Judges whether a line goes on with the block before it or begins another. */
final class LineJudge {
  /** Longest line of a signature block, in columns. */
  private static final int SIGNATURE = 90;

  private static final int SIGNATURE_LINES = 7;

  private final Flow flow;
  private final Phrases phrases;
  private final MarkerReader markers;
  private boolean front = true;
  private int lastDecimal;
  private int lastFirst;
  private int lastSecond;

  LineJudge(Flow flow, Phrases phrases, MarkerReader markers) {
    this.flow = flow;
    this.phrases = phrases;
    this.markers = markers;
  }

  Flow flow() {
    return flow;
  }

  boolean isSeparator(String text) {
    return phrases.isSeparator(text);
  }

  boolean isSignature(String text) {
    return phrases.isSignature(text) && text.length() < 200;
  }

  boolean isDocket(String text) {
    return phrases.isDocket(text);
  }

  /** The marker that the line begins with, when a block may begin here. */
  Marker marker(PlacedLine line, @Nullable Block open, boolean blank) {
    Marker marker = markers.read(line.text());
    if (marker.isNone() || marker.type() == Marker.Type.STAR) {
      return Marker.NONE;
    }
    boolean free =
        open == null || blank || line.afterFurniture() || !flow.wrapped() || isTitle(open);
    boolean sentenceEnds = open != null && Glyphs.endsSentence(open.chars());
    return accepts(marker, line.text(), open, free, sentenceEnds) ? marker : Marker.NONE;
  }

  private boolean accepts(
      Marker marker, String text, @Nullable Block open, boolean free, boolean sentenceEnds) {
    boolean next = free || sentenceEnds;
    boolean roomy = open == null || flow.breaksBetween(open.lastLine(), text);
    return switch (marker.type()) {
      case DECIMAL -> free || isNextDecimal(marker, sentenceEnds || roomy);
      case FIRST -> next && (marker.value() == 1 || marker.value() == lastFirst + 1);
      case SECOND -> next && (marker.value() == 1 || marker.value() == lastSecond + 1);
      case LETTER, ROMAN, NUMBER -> next || roomy || endsWithComma(open);
      case BULLET -> !marker.isDash() || next || (open != null && open.marker().isDash() && roomy);
      case NONE, STAR -> false;
    };
  }

  private boolean isNextDecimal(Marker marker, boolean mayBegin) {
    return mayBegin && (marker.value() == 1 || marker.value() == lastDecimal + 1);
  }

  private static boolean endsWithComma(@Nullable Block open) {
    return open != null
        && open.length() > 0
        && ",،，、".indexOf(open.chars().charAt(open.length() - 1)) >= 0;
  }

  /** Tells that a block began, so that numbers are judged by those before. */
  void began(Block block) {
    Marker marker = block.marker();
    switch (marker.type()) {
      case DECIMAL -> lastDecimal = marker.value();
      case FIRST -> {
        lastFirst = marker.value();
        lastSecond = 0;
      }
      case SECOND -> lastSecond = marker.value();
      default -> {}
    }
    boolean part = block.role() == Block.Role.PART;
    if (part) {
      lastDecimal = 0;
      lastFirst = 0;
      lastSecond = 0;
    }
    boolean body = isBodyLine(block.lastLine()) || marker.type() == Marker.Type.DECIMAL;
    front = part || (front && !body);
  }

  /** A line as wide as running text, or one that ends a sentence. */
  private boolean isBodyLine(String line) {
    return flow.isFull(line) || (Glyphs.endsSentence(line) && !line.endsWith(":"));
  }

  private boolean isTitle(Block block) {
    boolean heading = block.role() == Block.Role.PART || block.marker().type().isHeading();
    return heading || (front && block.role() == Block.Role.TEXT && block.marker().isNone());
  }

  boolean isPartHeading(PlacedLine line, @Nullable Block open, boolean blank) {
    boolean free =
        open == null
            || blank
            || line.afterFurniture()
            || !flow.wrapped()
            || open.role() == Block.Role.SIGNATURE
            || Glyphs.endsSentence(open.chars());
    return free && phrases.partHeading(line.text()) != null;
  }

  /** "The Ambassador," on the line before "(Signed)". */
  boolean isOfficeBeforeSignature(Block block) {
    boolean text = block.role() == Block.Role.TEXT && block.marker().isNone();
    return text && block.length() < SIGNATURE && block.lines().size() < 4 && !endsFully(block);
  }

  private static boolean endsFully(Block block) {
    String text = block.text();
    return Glyphs.endsSentence(text) && !text.endsWith(":");
  }

  boolean goesOnSignature(Block block, String line) {
    return Flow.columns(line) < SIGNATURE
        && block.lines().size() < SIGNATURE_LINES
        && !(line.endsWith(".") && Flow.columns(line) > 60)
        && !(flow.wrapped() && flow.isFull(line));
  }

  /** Does a sentence that furniture interrupts go on? */
  boolean goesOnOverPage(Block block, String line) {
    boolean closed = block.role() == Block.Role.SIGNATURE || block.role() == Block.Role.PART;
    if (closed || Glyphs.endsSentence(block.chars())) {
      return false;
    }
    if (isTitle(block) && !Glyphs.beginsLow(line)) {
      return false;
    }
    boolean running = flow.wrapped() ? flow.isFull(block.lastLine()) : block.length() > 80;
    return running || Glyphs.beginsLow(line);
  }

  /** Does a sentence go on after a blank line? Converters leave some inside paragraphs. */
  boolean goesOnOverBlank(Block block, String line) {
    return flow.wrapped()
        && block.role() == Block.Role.TEXT
        && Glyphs.beginsLow(line)
        && !Glyphs.endsSentence(block.chars())
        && flow.isFull(block.lastLine());
  }

  boolean breaksBetween(Block block, String line) {
    if (!flow.wrapped()) {
      return true;
    }
    return isTitle(block) ? titleBreaks(block, line) : flow.breaksBetween(block.lastLine(), line);
  }

  /** Titles are set narrower than the text; each goes on as far as its own width goes. */
  private boolean titleBreaks(Block block, String line) {
    if (Glyphs.beginsLow(line)) {
      return false;
    }
    boolean wide = flow.isFull(block.lastLine());
    boolean text = flow.isFull(line) && !wide;
    if (text || endsFully(block) || phrases.isByline(line) || phrases.isDocket(line)) {
      return true;
    }
    int width = Math.max(block.widest(), Flow.columns(line));
    return Flow.columns(block.lastLine()) + 1 + Flow.columns(Flow.firstWord(line)) <= width;
  }
}
