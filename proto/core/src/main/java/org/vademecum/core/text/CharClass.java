package org.vademecum.core.text;

/** What a character does to the words around it. */
enum CharClass {
  /** Parts words. */
  SEPARATOR(0),
  /** Vanishes, as if it did not stand there. */
  DROPPED(1),
  /** Parts words, and may make the word before or after it vanish. */
  APOSTROPHE(2),
  /** Is a word by itself. */
  SIGN(3),
  /** Makes words. */
  WORD(4);

  private static final CharClass[] BY_CODE = {SEPARATOR, DROPPED, APOSTROPHE, SIGN, WORD};

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
