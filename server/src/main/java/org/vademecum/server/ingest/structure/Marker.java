package org.vademecum.server.ingest.structure;

/**
 * What begins a numbered heading, a numbered paragraph or an item of a list.
 *
 * @param type what it begins
 * @param label the number or letter, or the bullet
 * @param printed the same in its dress: {@code (a)}, {@code 12.}
 * @param value the number that the label stands for, or 0
 * @param length UTF-16 code units of the line that it takes, space after it included
 */
record Marker(Type type, String label, String printed, int value, int length) {
  static final Marker NONE = new Marker(Type.NONE, "", "", 0, 0);

  enum Type {
    NONE,
    /** {@code 12.}, {@code 12 bis.}, {@code 1.2.} */
    DECIMAL,
    /** {@code IV.}, {@code 四、}: a heading of the first rank. */
    FIRST,
    /** {@code B.}: a heading of the second rank. */
    SECOND,
    /** {@code (a)}, {@code a)} */
    LETTER,
    /** {@code (iv)} */
    ROMAN,
    /** {@code (1)}, {@code 1)} */
    NUMBER,
    BULLET,
    /** One or more asterisks. */
    STAR;

    boolean isItem() {
      return this == LETTER || this == ROMAN || this == NUMBER || this == BULLET;
    }

    boolean isHeading() {
      return this == FIRST || this == SECOND;
    }
  }

  boolean isNone() {
    return type == Type.NONE;
  }

  /** How often the number is divided: 1 for {@code 2.3}. */
  int divisions() {
    return (int) label.chars().filter(c -> c == '.').count();
  }

  /** A dash may as well stand in a sentence. */
  boolean isDash() {
    return type == Type.BULLET && "-–—".contains(label);
  }
}
