package org.vademecum.server.ingest.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** Judges whether a line goes on with the block before it or begins another. */
final class LineJudge {
  /** Longest line of a signature block, in characters. */
  private static final int SIGNATURE = 90;

  /** An enacting organ's line is shorter, in characters. */
  private static final int SHORT = 40;

  private static final int SIGNATURE_LINES = 7;

  /** The share of a full line that a line of a signature has at most. */
  private static final double SIGNATURE_WIDTH = 0.97;

  /** The share of the column that a number leaves on its line. */
  private static final double BESIDE_NUMBER = 0.9;

  /** A salutation is shorter than this share of a line. */
  private static final double SALUTATION = 0.45;

  /** The share of a full line that a numbered heading of several lines takes at least. */
  private static final double NUMBERED_HEADING = 0.6;

  private final Flow flow;
  private final Phrases phrases;
  private final RepeatedHeads repeated;
  private final MarkerReader markers;
  private boolean front = true;
  private final NumberSeries series = new NumberSeries();
  private final Lookahead lookahead;
  private int lastFirst;
  private int lastSecond;

  LineJudge(Flow flow, Phrases phrases, MarkerReader markers, RepeatedHeads repeated) {
    this.repeated = repeated;
    this.flow = flow;
    this.phrases = phrases;
    this.markers = markers;
    this.lookahead = new Lookahead(flow, phrases, markers);
  }

  Flow flow() {
    return flow;
  }

  boolean isSeparator(String text) {
    return phrases.isSeparator(text);
  }

  /** Is it a line that only ever heads something: of a part, an article, a caption? */
  boolean headsSection(String text) {
    return phrases.partHeading(text) != null
        || phrases.isArticleAlone(text)
        || phrases.isCaption(text);
  }

  /** Does a signature stand in the text? */
  boolean hasSignature(String text) {
    return phrases.isSignature(text);
  }

  boolean isSignature(String text) {
    return phrases.isSignature(text) && text.length() < 200;
  }

  /** A date or a bracketed note alone on its line, unless the line before leads to it. */
  boolean isDocket(Block before, String text) {
    return phrases.isDocket(text)
        && Glyphs.hasLetter(text)
        && (Glyphs.endsSentence(before.chars())
            || flow.breaksBetween(before.lastLine(), text, flow.width()));
  }

  /**
   * The marker that the line begins with, when a block may begin here.
   *
   * @param next the lines that follow without a blank
   */
  Marker marker(PlacedLine line, @Nullable Block open, boolean blank, List<String> next) {
    Marker marker = markers.read(line.text());
    if (marker.isNone() || marker.type() == Marker.Type.STAR) {
      return Marker.NONE;
    }
    boolean free =
        open == null || blank || line.afterFurniture() || !flow.wrapped() || isTitle(open);
    if (!free && open != null && RunInItems.isRunIn(marker, open, line.text(), next)) {
      return Marker.NONE;
    }
    boolean sentenceEnds = open != null && Glyphs.endsSentence(open.chars());
    return accepts(marker, line.text(), open, free, sentenceEnds) ? marker : Marker.NONE;
  }

  /** What a label that the source sets apart says; its text holds nothing of it. */
  Marker implied(SourceLine line) {
    boolean text = line.form() == Form.PARAGRAPH || line.form() == Form.HEADING;
    Marker marker = text ? markers.read(line.label()) : Marker.NONE;
    return marker.isNone()
        ? marker
        : new Marker(marker.type(), marker.label(), line.label(), marker.value(), 0);
  }

  /** The number that a heading known as such begins with; one that is nothing else keeps it. */
  Marker headingNumber(String text) {
    Marker marker = markers.read(text);
    boolean number = marker.type().isHeading() || marker.type() == Marker.Type.DECIMAL;
    return number && marker.length() < text.length() ? marker : Marker.NONE;
  }

  /** The number or letter that a paragraph known as such begins with. */
  Marker paragraphNumber(String text) {
    Marker marker = markers.read(text);
    boolean number = marker.type().isItem() || marker.type() == Marker.Type.DECIMAL;
    return number && marker.length() < text.length() ? marker : Marker.NONE;
  }

  private boolean accepts(
      Marker marker, String text, @Nullable Block open, boolean free, boolean sentenceEnds) {
    boolean next = free || sentenceEnds;
    String after = text.substring(Math.min(marker.length(), text.length()));
    boolean roomy = open == null || flow.breaksBetween(open.lastLine(), after, column(open));
    boolean alone = marker.length() >= text.length();
    return switch (marker.type()) {
      case DECIMAL ->
          free
              || continuesSeries(marker, text, open)
              || isNextDecimal(
                  marker, alone || sentenceEnds || endsWithComma(open) || leavesRoom(open, text));
      case FIRST -> alone || (next && follows(marker, lastFirst));
      case SECOND -> alone || (next && follows(marker, lastSecond));
      case LETTER, ROMAN, NUMBER ->
          Enumeration.isNextItem(open, marker)
              || (!Enumeration.goesOnWithin(open, marker)
                  && (next || alone || roomy || endsWithComma(open)));
      case BULLET -> !marker.isDash() || next || roomy;
      case NONE, STAR -> false;
    };
  }

  /** The width of the column in which a block of several lines stands. */
  private int column(Block block) {
    if (block.isFirstTextLine()) {
      return (int) (flow.width() * BESIDE_NUMBER);
    }
    if (block.lines().size() < 3) {
      return flow.width();
    }
    int widest = widest(block);
    return widest + widest / 100;
  }

  private int widest(Block block) {
    int widest = 0;
    for (PlacedLine line : block.lines()) {
      widest = Math.max(widest, flow.width(line.text()));
    }
    return widest;
  }

  private static boolean follows(Marker marker, int last) {
    return marker.value() == 1 || marker.value() == last + 1;
  }

  /** The very next number, and a sentence begins after it. */
  private boolean continuesSeries(Marker marker, String text, @Nullable Block open) {
    return series.continues(marker.value())
        && marker.length() < text.length()
        && Character.isUpperCase(text.charAt(marker.length()))
        && open != null
        && !flow.endsInStopWord(open.lastLine());
  }

  private boolean isNextDecimal(Marker marker, boolean mayBegin) {
    return mayBegin && (marker.value() == 1 || series.follows(marker.value()));
  }

  private boolean leavesRoom(@Nullable Block open, String text) {
    return open == null || flow.leavesRoom(open.lastLine(), text, column(open));
  }

  private static boolean endsWithComma(@Nullable Block open) {
    return open != null && Glyphs.endsIn(open.chars(), ",،，、");
  }

  /** Tells that a block began, so that numbers are judged by those before. */
  void began(Block block) {
    Marker marker = block.marker();
    switch (marker.type()) {
      case DECIMAL -> series.add(marker.value());
      case FIRST -> {
        lastFirst = marker.value();
        lastSecond = 0;
      }
      case SECOND -> lastSecond = marker.value();
      default -> {}
    }
    boolean part = block.role() == Block.Role.PART;
    if (part) {
      series.clear();
      lastFirst = 0;
      lastSecond = 0;
    }
    boolean body =
        isBodyLine(block.lastLine())
            || phrases.isOpening(block.lastLine())
            || marker.type() == Marker.Type.DECIMAL;
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
    return text
        && block.length() < SIGNATURE
        && block.lines().size() < 4
        && !endsFully(block)
        && !phrases.isDocket(block.text());
  }

  private static boolean endsFully(Block block) {
    String text = block.text();
    return Glyphs.endsSentence(text) && !text.endsWith(":");
  }

  boolean goesOnSignature(Block block, String line) {
    return line.length() < SIGNATURE
        && block.lines().size() < SIGNATURE_LINES
        && !(line.endsWith(".") && line.length() > 60)
        && !(flow.wrapped() && flow.width(line) > flow.width() * SIGNATURE_WIDTH);
  }

  /** Does a sentence that furniture interrupts go on? */
  boolean goesOnOverPage(Block block, String line, List<String> next) {
    boolean closed = block.role() == Block.Role.SIGNATURE || block.role() == Block.Role.PART;
    if (headsAlone(line)) {
      return false;
    }
    if (!closed && goesOnNumbered(block, line) && !lookahead.begins(block, line, next)) {
      return true;
    }
    if (lookahead.headsList(block, line, next)) {
      return false;
    }
    boolean clause = phrases.isPreambular(line) || phrases.isOperative(line);
    if (closed || Glyphs.endsSentence(block.chars()) || (clause && endsWithComma(block))) {
      return false;
    }
    if (isTitle(block) && !Glyphs.beginsLow(line)) {
      return false;
    }
    boolean running = flow.wrapped() ? flow.isFull(block.lastLine()) : block.length() > 80;
    boolean numbered =
        block.marker().type() == Marker.Type.DECIMAL || block.marker().type().isItem();
    return running
        || numbered
        || endsWithComma(block)
        || Glyphs.beginsLow(line)
        || Glyphs.isCaseless(line);
  }

  /** A numbered paragraph whose last line is full goes on where another full line follows. */
  private boolean goesOnNumbered(Block block, String line) {
    return flow.wrapped()
        && block.marker().type() == Marker.Type.DECIMAL
        && block.lines().size() > 1
        && flow.isFull(line)
        && flow.isFull(block.lastLine())
        && !flow.leavesRoom(block.lastLine(), line, flow.width());
  }

  /** Does a sentence go on after a blank line? Converters leave some inside paragraphs. */
  boolean goesOnOverBlank(Block block, String line) {
    boolean clause = phrases.isPreambular(line) || phrases.isOperative(line);
    return flow.wrapped()
        && !(clause && endsWithComma(block))
        && block.role() == Block.Role.TEXT
        && Glyphs.beginsLow(line)
        && !Glyphs.endsSentence(block.chars())
        && flow.isFull(block.lastLine());
  }

  /**
   * Does the line begin another block?
   *
   * @param next the lines that follow without a blank
   */
  boolean breaksBetween(Block block, String line, List<String> next) {
    boolean head = repeated.has(line) || repeated.has(block.text());
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
    return isTitle(block) && !endsFully(block) && !endsWithComma(block);
  }

  private boolean breaksBetween(Block block, String line) {
    if (!flow.wrapped()) {
      return Glyphs.endsSentence(block.chars()) || !Glyphs.beginsLow(line);
    }
    if (isLeader(block.lastLine())) {
      return true;
    }
    if (isTitle(block)) {
      return titleBreaks(block, line);
    }
    if (phrases.isHeadword(line)
        || phrases.isArticleAlone(line)
        || (phrases.isEnactingOrgan(line) && line.length() < SHORT)) {
      return true;
    }
    boolean clause = phrases.isPreambular(line) || phrases.isOperative(line);
    if (endsWithComma(block) && !Glyphs.beginsLow(line) && clause) {
      return true;
    }
    boolean comma =
        endsWithComma(block) && flow.width(block.lastLine()) > flow.width() * SALUTATION;
    return !comma && flow.breaksBetween(block.lastLine(), line, column(block));
  }

  /** A line of the contents, with dots that lead to the page. */
  private static boolean isLeader(String line) {
    return Character.isDigit(line.charAt(line.length() - 1)) && line.contains("......");
  }

  private boolean headsAlone(String text) {
    return phrases.isHeadword(text) || phrases.isArticleAlone(text);
  }

  /** Titles are set narrower than the text; each goes on as far as its own width goes. */
  private boolean titleBreaks(Block block, String line) {
    if (Glyphs.beginsLow(line) || flow.endsInStopWord(block.lastLine())) {
      return false;
    }
    if (phrases.isEnactingOrgan(line) && line.length() < SHORT) {
      return true;
    }
    if (phrases.isOpening(line) || headsAlone(line) || headsAlone(block.text())) {
      return true;
    }
    boolean wide = flow.isFull(block.lastLine());
    boolean text = flow.isFull(line) && !wide;
    if (text || endsFully(block) || phrases.isByline(line) || Phrases.isResolutionNumber(line)) {
      return true;
    }
    int width = Math.max(widest(block), flow.width(line));
    boolean numbered = block.marker().type().isHeading();
    int least = numbered ? (int) (flow.width() * NUMBERED_HEADING) : 0;
    return flow.breaksBetween(block.lastLine(), line, Math.max(least, width));
  }
}
