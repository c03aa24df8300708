package org.vademecum.server.ingest.docx;

/**
 * A level of a list (ECMA-376 part 1, 17.9.6).
 *
 * @param start first number
 * @param format of its own numbers, e.g. {@code lowerRoman}, {@code bullet}
 * @param text of the label, {@code %1} standing for the number of the first level
 * @param font of the label, or empty
 * @param restart level from 1 whose advance begins it anew; 0 for never, -1 for any higher one
 * @param legal whether numbers of other levels print in digits
 * @param style whose paragraphs stand at this level, or empty
 * @param indent in twentieths of a point, or -1
 */
record ListLevel(
    int start,
    String format,
    String text,
    String font,
    int restart,
    boolean legal,
    String style,
    int indent) {

  static final ListLevel NONE = new ListLevel(1, "none", "", "", -1, false, "", -1);

  boolean isBullet() {
    return format.equals("bullet");
  }

  ListLevel startingAt(int number) {
    return new ListLevel(number, format, text, font, restart, legal, style, indent);
  }
}
