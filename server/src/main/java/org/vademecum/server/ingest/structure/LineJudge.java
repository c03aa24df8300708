package org.vademecum.server.ingest.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/** Judges whether a line goes on with the block before it or begins another. */
final class LineJudge {
  /** An enacting organ's line is shorter, in characters. */
  private static final int SHORT = 40;

  /** A salutation is shorter than this share of a line. */
  private static final double SALUTATION = 0.45;

  /** The share of a full line that a numbered heading of several lines takes at least. */
  private static final double NUMBERED_HEADING = 0.6;

  private final Flow flow;
  private final Phrases phrases;
  private final RepeatedHeads repeated;
  private final MarkerJudge markers;
  private final SignatureLines signatures;
  private final Lookahead lookahead;
  private final Continuation continuation;
  private final LineStarts starts;
  private boolean front = true;

  LineJudge(Flow flow, Phrases phrases, MarkerReader markers, RepeatedHeads repeated) {
    this.repeated = repeated;
    this.flow = flow;
    this.phrases = phrases;
    this.markers = new MarkerJudge(flow, markers);
    this.signatures = new SignatureLines(flow, phrases);
    this.lookahead = new Lookahead(flow, phrases, markers);
    this.starts = new LineStarts(flow, phrases);
    this.continuation = new Continuation(flow, phrases, lookahead);
  }

  Flow flow() {
    return flow;
  }

  MarkerJudge markers() {
    return markers;
  }

  SignatureLines signatures() {
    return signatures;
  }

  Phrases phrases() {
    return phrases;
  }

  /** Is it a line that only ever heads something: of a part, an article, a caption? */
  boolean headsSection(String text) {
    return phrases.parts().read(text) != null
        || phrases.isArticleAlone(text)
        || phrases.isCaption(text)
        || phrases.isContents(text);
  }

  /** A date or a bracketed note alone on its line, unless the line before leads to it. */
  boolean isDocket(Block before, String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]") && isTitle(before);
    return phrases.datelines().isDocket(text)
        && Glyphs.hasLetter(text)
        && (bracketed
            || Glyphs.endsSentence(before.chars())
            || flow.breaksBetween(before.lastLine(), text, flow.width()));
  }

  /** Tells that a block began, so that numbers are judged by those before. */
  void began(Block block) {
    markers.began(block);
    boolean part = block.role() == Block.Role.PART;
    boolean body =
        isBodyLine(block.lastLine())
            || phrases.isOpening(block.lastLine())
            || block.marker().type() == Marker.Type.DECIMAL;
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

  /** The marker that the line begins with, when a block may begin here. */
  Marker marker(PlacedLine line, @Nullable Block open, boolean blank, List<String> next) {
    return markers.marker(line, open, open != null && isTitle(open), blank, next);
  }

  /** Does a sentence that furniture interrupts go on? */
  boolean goesOnOverPage(Block block, String line, List<String> next) {
    return continuation.overPage(block, isTitle(block), line, next);
  }

  /** Does a sentence go on after a blank line? */
  boolean goesOnOverBlank(Block block, String line) {
    return continuation.overBlank(block, line);
  }

  boolean isPartHeading(PlacedLine line, @Nullable Block open, boolean blank) {
    boolean free =
        open == null
            || blank
            || line.afterFurniture()
            || !flow.wrapped()
            || open.role() == Block.Role.SIGNATURE
            || Glyphs.endsSentence(open.chars());
    return free && phrases.parts().read(line.text()) != null;
  }

  /**
   * Does the line begin another block?
   *
   * @param next the lines that follow without a blank
   */
  boolean breaksBetween(Block block, String line, List<String> next) {
    boolean head = repeated.has(line) || repeated.has(block);
    if (head || breaksBetween(block, line)) {
      return true;
    }
    if (lookahead.headsList(block, line, next)
        && flow.leavesRoom(block.lastLine(), line, flow.width())) {
      return true;
    }
    boolean anew = !isFrontTitle(block) || lookahead.enacts(block, line, next);
    return flow.wrapped() && anew && lookahead.begins(block, line, next);
  }

  private boolean isFrontTitle(Block block) {
    return isTitle(block) && !block.endsFully() && !block.endsWithComma();
  }

  private boolean breaksBetween(Block block, String line) {
    if (!flow.wrapped()) {
      return Glyphs.endsSentence(block.chars()) || !Glyphs.beginsLow(line);
    }
    if (isLeader(block.lastLine()) || starts.begins(block, line)) {
      return true;
    }
    if (isTitle(block)) {
      return titleBreaks(block, line);
    }
    if (phrases.isHeadword(line)
        || phrases.isArticleAlone(line)
        || (phrases.clauses().isEnactingOrgan(line) && line.length() < SHORT)) {
      return true;
    }
    boolean clause = phrases.clauses().isPreambular(line) || phrases.clauses().isOperative(line);
    if (block.endsWithComma() && !Glyphs.beginsLow(line) && clause) {
      return true;
    }
    boolean comma =
        block.endsWithComma() && flow.width(block.lastLine()) > flow.width() * SALUTATION;
    return !comma && flow.breaksBetween(block.lastLine(), line, ColumnWidth.of(block, flow));
  }

  /** A line of the contents, with dots that lead to the page. */
  private static boolean isLeader(String line) {
    return Character.isDigit(line.charAt(line.length() - 1)) && line.contains("......");
  }

  /** Titles are set narrower than the text; each goes on as far as its own width goes. */
  private boolean titleBreaks(Block block, String line) {
    if (Glyphs.beginsLow(line) || flow.endsInStopWord(block.lastLine())) {
      return false;
    }
    if (block.role() == Block.Role.PART && phrases.parts().isAlone(block.text())) {
      return true;
    }
    if (phrases.clauses().isEnactingOrgan(line) && line.length() < SHORT) {
      return true;
    }
    if (phrases.isOpening(line) || phrases.headsAlone(line) || phrases.headsAlone(block.text())) {
      return true;
    }
    boolean wide = flow.isFull(block.lastLine());
    boolean text = flow.isFull(line) && !wide;
    if (text || block.endsFully() || phrases.isByline(line) || Clauses.isResolutionNumber(line)) {
      return true;
    }
    int width = Math.max(block.widest(flow), flow.width(line));
    boolean numbered = block.marker().type().isHeading();
    int least = numbered ? (int) (flow.width() * NUMBERED_HEADING) : 0;
    return flow.breaksBetween(block.lastLine(), line, Math.max(least, width));
  }
}
