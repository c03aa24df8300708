package org.vademecum.core.text;

/** What a character does to the words around it. */
enum CharClass {
  /** Parts words. */
  SEPARATOR(0),
  /** Vanishes, as if it did not stand there. */
  DROPPED(1),
  /** Parts words, and may make the word before or after it vanish. */
  APOSTROPHE(2),
  /** Makes pairs with its neighbours. */
  GRAM(3),
  /** Makes words. */
  WORD(4);

  private static final CharClass[] BY_CODE = {SEPARATOR, DROPPED, APOSTROPHE, GRAM, WORD};

  private final byte code;

  CharClass(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static CharClass ofCode(byte code) {
    return BY_CODE[code];
  }
}
