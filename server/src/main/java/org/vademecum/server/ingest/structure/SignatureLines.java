package org.vademecum.server.ingest.structure;

/** Judges which lines are a signature's. */
record SignatureLines(Flow flow, Phrases phrases) {
  /** Longest line of a signature block, in characters. */
  private static final int LONGEST = 90;

  private static final int MOST = 7;

  /** The share of a full line that a line of a signature has at most. */
  private static final double WIDTH = 0.97;

  /** Does a signature stand in the text? */
  boolean isIn(String text) {
    return phrases.isSignature(text);
  }

  boolean is(String text) {
    return phrases.isSignature(text) && text.length() < 200;
  }

  /** "The Ambassador," on the line before "(Signed)". */
  boolean isOffice(Block block) {
    boolean text = block.role() == Block.Role.TEXT && block.marker().isNone();
    return text
        && block.length() < LONGEST
        && block.lines().size() < 4
        && !block.endsFully()
        && !phrases.datelines().isDocket(block.text());
  }

  boolean goesOn(Block block, String line) {
    return line.length() < LONGEST
        && block.lines().size() < MOST
        && !(line.endsWith(".") && line.length() > 60)
        && !(flow.wrapped() && flow.width(line) > flow.width() * WIDTH);
  }
}
