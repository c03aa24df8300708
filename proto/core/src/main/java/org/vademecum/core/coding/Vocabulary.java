package org.vademecum.core.coding;

import java.util.Arrays;

/**
 * The tokens met so far, numbered from {@link #FIRST} in order of appearance, and how often each
 * another was coded after it. When it is full, further tokens are spelled each time.
 */
final class Vocabulary {
  /** The end of a string. */
  static final int END = 0;

  /** A token that is not in the vocabulary, spelled behind. */
  static final int SPELLED = 1;

  static final int FIRST = 2;
  static final int BITS = 20;

  /** From so many on a token is a context of its own. */
  private static final int FREQUENT = 300;

  /** Numbers are below. */
  static final int MOST = 1 << BITS;

  private byte[] kinds = new byte[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size = FIRST;

  /** Numbers so far; every token's is below. */
  int size() {
    return size;
  }

  boolean isFull() {
    return size == MOST;
  }

  /** Gives a token the next number. */
  int add(int kind) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    kinds[size] = (byte) kind;
    return size++;
  }

  /** The number by which a token is known that a writer holds: one that is not kept has none. */
  static int known(int token) {
    return token < 0 ? SPELLED : token;
  }

  /** Says what a number below {@link #FIRST} counts as. */
  void kindOf(int token, int kind) {
    kinds[token] = (byte) kind;
  }

  /** Says that what follows a token was coded after it. */
  void followed(int token) {
    counts[token]++;
  }

  int kind(int token) {
    return kinds[token];
  }

  /** What the odds of the token after this one are kept by. */
  int context(int token) {
    return counts[token] >= FREQUENT ? token + TokenRule.CLASSES : kinds[token];
  }
}
