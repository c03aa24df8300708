package org.vademecum.core.coding;

/**
 * What a text was said in: pieces, each by the number that its reader knows it by. Another thread
 * may use it while the reader goes on.
 */
public final class TextPieces {
  /** Of an empty text, and of one whose pieces are not at hand. */
  public static final TextPieces NONE = new TextPieces(new int[0], new Words());

  private final int[] numbers;
  private final Words words;
  private final Words.View view;

  TextPieces(int[] numbers, Words words) {
    this.numbers = numbers;
    this.words = words;
    this.view = words.view();
  }

  /** Whether the same numbers mean the same pieces in another text. */
  public boolean numberedLike(TextPieces other) {
    return words == other.words;
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
    return view.text(number);
  }
}
