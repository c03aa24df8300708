package org.vademecum.server.ingest.structure;

import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Judges whether a line begins a block by how it leads to the line after it. For lines after the
 * end of a sentence the width of the line before says nothing: a full line may end a paragraph.
 */
final class Lookahead {
  /** The share of a full line that a line of a paragraph fills, its first line excepted. */
  private static final double FILLED = 0.945;

  /** The longest indent of a first line, as a share of a full line that is left. */
  private static final double INDENTED = 0.8;

  /** The share of a full line that a heading leaves empty at the least. */
  private static final double NARROW = 0.8;

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
   * @param next the line that follows without a blank, or null
   */
  boolean begins(Block open, String line, @Nullable String next) {
    if (next == null || Glyphs.beginsLow(line)) {
      return false;
    }
    if (isEnacting(line, next) && !phrases.isPreambular(open.text())) {
      return true;
    }
    boolean sentence = Glyphs.endsSentence(open.chars()) && !Glyphs.endsSentence(line);
    return sentence && (isIndented(line, next) || isHeading(line, next));
  }

  /** "The Conference of Ministers,": whoever is followed by "Recalling". */
  private boolean isEnacting(String line, String next) {
    boolean comma = ",،，、".indexOf(line.charAt(line.length() - 1)) >= 0;
    return comma && line.length() <= ORGAN && phrases.isPreambular(next);
  }

  /** Was the line broken within a sentence although the next word had room but for an indent? */
  private boolean isIndented(String line, String next) {
    int needed = flow.width(line) + flow.width(" " + Flow.firstWord(next));
    return needed < flow.width() * FILLED
        && needed > flow.width() * INDENTED
        && !Glyphs.isIdeographic(line.charAt(line.length() - 1));
  }

  /** A phrase that neither ends nor goes on heads what follows. */
  private boolean isHeading(String line, String next) {
    boolean ends = Glyphs.hasLetter(line) && flow.width(line) < flow.width() * NARROW;
    boolean anew =
        !markers.read(next).isNone()
            || (!Glyphs.beginsLow(next) && flow.breaksBetween(line, next, flow.width()));
    return ends && anew;
  }
}
