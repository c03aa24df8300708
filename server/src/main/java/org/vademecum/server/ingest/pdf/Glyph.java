package org.vademecum.server.ingest.pdf;

/**
 * A letter as painted, in points; its coordinates are those of the page turned so that the letter
 * stands upright, from the upper left corner.
 *
 * @param text what it stands for: a letter, a ligature's letters, or a space
 * @param x0 where it begins
 * @param x1 where the next one would begin
 * @param baseline on which it stands
 * @param size of the type
 * @param bold whether its face is bold
 * @param italic whether its face is italic
 * @param artifact whether the file marks it as no part of the text
 * @param turn quarter turns, clockwise, by which it is turned on the page; {@link #ASKEW} for
 *     others
 */
record Glyph(
    String text,
    float x0,
    float x1,
    float baseline,
    float size,
    boolean bold,
    boolean italic,
    boolean artifact,
    int turn) {

  /** Neither upright nor turned by quarters: a watermark. */
  static final int ASKEW = 4;

  boolean isSpace() {
    return text.isBlank();
  }
}
