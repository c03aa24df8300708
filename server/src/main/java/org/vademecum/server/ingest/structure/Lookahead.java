package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Judges whether a line begins a block by how it leads to the line after it. For lines after the
 * end of a sentence the width of the line before says nothing: a full line may end a paragraph.
 */
final class Lookahead {
  /** The longest indent of a first line, as a share of a full line that is left. */
  private static final double INDENTED = 0.8;

  /** The share of a full line that a heading leaves empty at the least. */
  private static final double NARROW = 0.8;

  /** Lines of a heading after its first, and the line after them. */
  private static final int HEADING_LINES = 4;

  /** The share of a full line that a heading within a list takes at most. */
  private static final double SHORT = 0.5;

  /** Longest name of an enacting organ, in characters. */
  private static final int ORGAN = 60;

  private final Flow flow;
  private final Phrases phrases;
  private final MarkerReader markers;

  Lookahead(Flow flow, Phrases phrases, MarkerReader markers) {
    this.flow = flow;
    this.phrases = phrases;
    this.markers = markers;
  }

  /**
   * Does the line begin a block?
   *
   * @param open the block before
   * @param following the lines that follow without a blank
   */
  boolean begins(Block open, String line, List<String> following) {
    if (following.isEmpty() || Glyphs.beginsLow(line)) {
      return false;
    }
    String next = following.get(0);
    if (enacts(open, line, following)) {
      return true;
    }
    boolean sentence = Glyphs.endsSentence(open.chars()) && !Glyphs.endsSentence(line);
    return sentence
        && (isIndented(line, next) || isHeading(line, next) || isLongHeading(line, following));
  }

  /** Does a resolution begin with the line? */
  boolean enacts(Block open, String line, List<String> following) {
    String last = open.lastLine();
    boolean broken =
        flow.isFull(last) && flow.width(last) <= flow.width() && !Glyphs.endsSentence(open.chars());
    return !following.isEmpty()
        && !broken
        && isEnacting(line, following.get(0))
        && !phrases.clauses().isPreambular(open.text());
  }

  /** Between bulleted items a short phrase that ends in no stop heads the next. */
  boolean headsList(Block open, String line, List<String> following) {
    return open.marker().type() == Marker.Type.BULLET
        && !following.isEmpty()
        && markers.read(following.get(0)).label().equals(open.marker().label())
        && !Glyphs.beginsLow(line)
        && !Glyphs.endsSentence(line)
        && !flow.endsInStopWord(open.lastLine())
        && flow.width(line) < flow.width() * SHORT;
  }

  /** "The Conference of Ministers,": whoever is followed by "Recalling". */
  private boolean isEnacting(String line, String next) {
    boolean comma = ",،，、".indexOf(line.charAt(line.length() - 1)) >= 0;
    return comma && line.length() <= ORGAN && phrases.clauses().isPreambular(next);
  }

  /** Was the line broken within a sentence although the next word had room but for an indent? */
  private boolean isIndented(String line, String next) {
    int needed = flow.width(line) + flow.width(" " + Flow.firstWord(next));
    return needed < flow.width() * flow.filled()
        && needed > flow.width() * INDENTED
        && !Glyphs.isIdeographic(line.charAt(line.length() - 1));
  }

  /** A phrase of several lines that does not end before a numbered paragraph heads it. */
  private boolean isLongHeading(String line, List<String> following) {
    if (flow.endsInStopWord(line) && following.size() < 2) {
      return false;
    }
    for (int i = 0; i < Math.min(following.size(), HEADING_LINES); i++) {
      String text = following.get(i);
      if (markers.read(text).type() == Marker.Type.DECIMAL) {
        return i > 0 && flow.width(following.get(i - 1)) < flow.width() * NARROW;
      }
      if (Glyphs.endsSentence(text)) {
        return false;
      }
    }
    return false;
  }

  /** Does it begin a series of items? */
  private static boolean isFirst(Marker marker) {
    return marker.type().isItem() && marker.value() == 1;
  }

  /** Does the line's end lead on? */
  private boolean leads(String line) {
    return flow.endsInStopWord(line) || Glyphs.endsIn(line, ",،，、;；؛");
  }

  /** A phrase that neither ends nor goes on heads what follows. */
  private boolean isHeading(String line, String next) {
    Marker marker = markers.read(next);
    boolean narrow = flow.width(line) < flow.width() * NARROW;
    boolean ends = Glyphs.hasLetter(line) && (narrow || (isFirst(marker) && !leads(line)));
    boolean anew =
        !marker.isNone()
            || (!Glyphs.beginsLow(next) && flow.breaksBetween(line, next, flow.width()));
    return ends && anew;
  }
}
