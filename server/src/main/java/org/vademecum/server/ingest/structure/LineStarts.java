package org.vademecum.server.ingest.structure;

import org.vademecum.server.ingest.source.Glyphs;

/** Lines that begin a block by what they say, however full the line before is. */
record LineStarts(Flow flow, Phrases phrases) {
  /** Fewer letters may be an acronym's. */
  private static final int LETTERS = 12;

  /** Characters of a number that is written with letters: {@code 3rd}. */
  private static final int ORDINAL = 4;

  /** Does the line begin a block after this one, whatever the widths of both? */
  boolean begins(Block block, String line) {
    String last = block.lastLine();
    if (Glyphs.beginsLow(line) || flow.endsInStopWord(last) || block.endsWithComma()) {
      return false;
    }
    return phrases.datelines().isDatedEntry(line)
        || (Glyphs.endsSentence(block.chars()) && phrases.isCaption(line))
        || (isCapitals(line) != isCapitals(last) && (isCapitals(line) || isCapitals(block.text())))
        || (phrases.isOpening(line) && isNarrow(block));
  }

  /** Written in capitals from end to end, as headings of laws are; scripts without them never. */
  private static boolean isCapitals(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean ordinal = i < ORDINAL && Character.isDigit(text.charAt(0));
      if (Character.isLowerCase(text.charAt(i)) && !ordinal) {
        return false;
      }
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals >= LETTERS;
  }

  /** A title that no line of which is full. */
  private boolean isNarrow(Block block) {
    return block.marker().isNone()
        && block.lines().size() > 1
        && HeadingJudge.isTitleLike(block, Integer.MAX_VALUE)
        && block.widest(flow) < flow.width() * Flow.ELSEWHERE;
  }
}
