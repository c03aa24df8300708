package org.vademecum.core.coding;

import java.util.function.IntFunction;

/** What a text was said in: pieces, each by the number that its reader knows it by. */
public final class TextPieces {
  /** Of an empty text, and of one whose pieces are not at hand. */
  public static final TextPieces NONE = new TextPieces(new int[0], number -> "");

  private final int[] numbers;
  private final IntFunction<String> texts;

  TextPieces(int[] numbers, IntFunction<String> texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  /** How many there are. */
  public int count() {
    return numbers.length;
  }

  /** The number of the piece at an index; the same piece has the same with all of one reader. */
  public int number(int index) {
    return numbers[index];
  }

  /** The text of the piece of a number. */
  public String text(int number) {
    return texts.apply(number);
  }
}
