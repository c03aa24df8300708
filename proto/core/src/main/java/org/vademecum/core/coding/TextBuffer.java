package org.vademecum.core.coding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers one text after another from the bytes of words, all of them within a cap. */
final class TextBuffer {
  /** Most bytes of one text. */
  private static final int LONGEST = 16 << 20;

  private byte[] bytes = new byte[1 << 10];
  private int length;
  private long left;

  /**
   * An empty buffer.
   *
   * @param cap most bytes of all texts together
   */
  TextBuffer(long cap) {
    this.left = cap;
  }

  /** Begins the next text. */
  void clear() {
    length = 0;
  }

  void append(byte[] word) {
    spend(word.length);
    if (length + word.length > LONGEST) {
      throw new MalformedCodeException("a text is longer than " + LONGEST + " bytes");
    }
    if (length + word.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + word.length));
    }
    System.arraycopy(word, 0, bytes, length, word.length);
    length += word.length;
  }

  /** Takes bytes that are no text from the cap too. */
  void spend(int size) {
    left -= size;
    if (left < 0) {
      throw new MalformedCodeException("there is more text than was said");
    }
  }

  /** The text so far. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
