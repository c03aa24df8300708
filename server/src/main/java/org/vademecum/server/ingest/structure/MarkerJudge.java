package org.vademecum.server.ingest.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** Judges whether the marker that a line begins with begins a block, by the markers before. */
final class MarkerJudge {
  private final Flow flow;
  private final MarkerReader markers;
  private final NumberSeries series = new NumberSeries();
  private int lastFirst;
  private int lastSecond;

  MarkerJudge(Flow flow, MarkerReader markers) {
    this.flow = flow;
    this.markers = markers;
  }

  /**
   * The marker that the line begins with, when a block may begin here.
   *
   * @param title whether the open block is one
   * @param next the lines that follow without a blank
   */
  Marker marker(
      PlacedLine line, @Nullable Block open, boolean title, boolean blank, List<String> next) {
    Marker marker = markers.read(line.text());
    if (marker.isNone() || marker.type() == Marker.Type.STAR) {
      return Marker.NONE;
    }
    boolean free = open == null || blank || title || line.afterFurniture() || !flow.wrapped();
    boolean within =
        Enumeration.goesOnWithin(open, marker, false)
            || Enumeration.beginsWithin(marker, line.text(), next);
    if (within && !free) {
      return Marker.NONE;
    }
    boolean sentenceEnds = open != null && Glyphs.endsSentence(open.chars());
    boolean begins =
        accepts(marker, line.text(), open, free, sentenceEnds)
            || Enumeration.goesOnBelow(marker, next);
    return begins ? marker : Marker.NONE;
  }

  /** What a label that the source sets apart says; its text holds nothing of it. */
  Marker implied(SourceLine line) {
    boolean text = line.form() == Form.PARAGRAPH || line.form() == Form.HEADING;
    Marker marker = text ? markers.read(line.label()) : Marker.NONE;
    return marker.isNone()
        ? marker
        : new Marker(marker.type(), marker.label(), line.label(), marker.value(), 0);
  }

  /** Is it the number of a heading, and nothing else? */
  boolean isHeadingNumber(String text) {
    Marker marker = markers.read(text);
    return marker.type().isHeading() && marker.length() >= text.length();
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
    boolean roomy =
        open == null || flow.breaksBetween(open.lastLine(), after, ColumnWidth.of(open, flow));
    boolean alone = marker.length() >= text.length();
    return switch (marker.type()) {
      case DECIMAL ->
          free
              || divides(marker, open)
              || continuesSeries(marker, text, open)
              || isNextDecimal(
                  marker, alone || sentenceEnds || endsWithComma(open) || leavesRoom(open, text));
      case FIRST -> alone || (next && follows(marker, lastFirst));
      case SECOND -> alone || (next && follows(marker, lastSecond));
      case LETTER, ROMAN, NUMBER ->
          Enumeration.isNextItem(open, marker)
              || (!Enumeration.goesOnWithin(open, marker, true)
                  && (next || alone || roomy || endsWithComma(open)));
      case BULLET -> !marker.isDash() || next || roomy;
      case NONE, STAR -> false;
    };
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

  /** "2.1" right below the heading "2". */
  private static boolean divides(Marker marker, @Nullable Block open) {
    return open != null
        && marker.label().equals(open.marker().label() + ".1")
        && open.marker().type() == Marker.Type.DECIMAL
        && !Glyphs.endsSentence(open.chars());
  }

  private boolean isNextDecimal(Marker marker, boolean mayBegin) {
    return mayBegin && (marker.value() == 1 || series.follows(marker.value()));
  }

  private boolean leavesRoom(@Nullable Block open, String text) {
    return open == null || flow.leavesRoom(open.lastLine(), text, ColumnWidth.of(open, flow));
  }

  private static boolean endsWithComma(@Nullable Block open) {
    return open != null && open.endsWithComma();
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
    if (block.role() == Block.Role.PART) {
      series.clear();
      lastFirst = 0;
      lastSecond = 0;
    }
  }
}
