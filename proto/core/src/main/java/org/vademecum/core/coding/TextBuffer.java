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

  /** Appends a part of an array. Words are short: a loop is faster than asking for a copy. */
  void append(byte[] from, int start, int size) {
    if (length + size > bytes.length) {
      grow(size);
    }
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < size; i++) {
      to[at + i] = from[start + i];
    }
    length = at + size;
  }

  private void grow(int size) {
    if (length + size > LONGEST) {
      throw new MalformedCodeException("a text is longer than " + LONGEST + " bytes");
    }
    requireLeft(length + size);
    bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
  }

  /** Takes bytes that are no text from the cap too. */
  void spend(int size) {
    requireLeft(size);
    left -= size;
  }

  private void requireLeft(int size) {
    if (size > left) {
      throw new MalformedCodeException("there is more text than was said");
    }
  }

  /** The text so far, taken from the cap. */
  String take() {
    spend(length);
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
