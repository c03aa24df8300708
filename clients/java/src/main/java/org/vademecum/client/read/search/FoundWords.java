package org.vademecum.client.read.search;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text in order, each by the number that its finder knows it by. Another thread may
 * use it while the finder goes on.
 */
public final class FoundWords {
  private final Object finder;
  private final int[] numbers;
  private final String[] words;

  /**
   * @param finder by whose numbers these are
   * @param words by number; more may come behind
   */
  FoundWords(Object finder, int[] numbers, String[] words) {
    this.finder = finder;
    this.numbers = numbers;
    this.words = words;
  }

  /** Whether numbers are by a finder. */
  boolean foundBy(@Nullable Object other) {
    return finder == other;
  }

  /** By whose numbers these are. */
  Object finder() {
    return finder;
  }

  int count() {
    return numbers.length;
  }

  int number(int index) {
    return numbers[index];
  }

  /** The folded word of a number. */
  String word(int number) {
    return words[number];
  }
}
