package org.vademecum.core.text;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.vademecum.core.coding.TextPieces;

/**
 * Finds the words of texts that come in pieces, as {@link Analyzer#eachWord} finds them in the text
 * itself. A piece that is a whole word is analysed once, however often it comes; what stands beside
 * apostrophes and the like is read as text.
 */
public final class PieceWords {
  private static final byte UNKNOWN = 0;

  /** A word or part of one; a sign; what parts words; anything else. */
  private static final byte LETTERS = 1;

  private static final byte SIGN = 2;
  private static final byte BREAK = 3;
  private static final byte OTHER = 4;

  /** Added where a space stands before, which parts it from what came. */
  private static final byte AFTER_SPACE = 8;

  private final Analyzer analyzer;
  private final ToIntFunction<String> words;
  private TextPieces last = TextPieces.NONE;
  private byte[] shapes = new byte[1 << 10];

  /** By piece, the number of its word and one; 0 where it is not known. */
  private int[] known = new int[1 << 10];

  /**
   * Knows no piece yet.
   *
   * @param words the number of a folded word, from 0
   */
  public PieceWords(Analyzer analyzer, ToIntFunction<String> words) {
    this.analyzer = analyzer;
    this.words = words;
  }

  /** Forgets the numbers of words, to ask for them anew. */
  public void forget() {
    Arrays.fill(known, 0);
  }

  /** Hands on the numbers of a text's words in order. */
  public void each(TextPieces pieces, IntConsumer use) {
    if (!pieces.numberedLike(last)) {
      Arrays.fill(shapes, UNKNOWN);
      forget();
    }
    last = pieces;
    int end;
    for (int from = 0; from < pieces.count(); from = end) {
      end = from + 1;
      boolean signs = kind(shape(pieces, from)) == SIGN;
      while (end < pieces.count() && !parts(shape(pieces, end - 1), shape(pieces, end))) {
        signs &= kind(shape(pieces, end)) == SIGN;
        end++;
      }
      stretch(pieces, from, end, signs, use);
    }
  }

  /** Hands on the words of some pieces on which no others have a bearing. */
  private void stretch(TextPieces pieces, int from, int end, boolean signs, IntConsumer use) {
    int kind = end == from + 1 ? kind(shape(pieces, from)) : OTHER;
    if (signs || kind == LETTERS) {
      for (int i = from; i < end; i++) {
        use.accept(word(pieces, i));
      }
    } else if (kind != BREAK) {
      analyzer.eachWord(
          joined(pieces, from, end), (word, start, stop) -> use.accept(words.applyAsInt(word)));
    }
  }

  /** Whether what stands before has no bearing on what comes. */
  private static boolean parts(byte before, byte next) {
    return kind(before) == BREAK || kind(next) == BREAK || (next & AFTER_SPACE) != 0;
  }

  private static int kind(byte shape) {
    return shape & ~AFTER_SPACE;
  }

  private byte shape(TextPieces pieces, int index) {
    int number = pieces.number(index);
    if (number >= shapes.length) {
      int size = Math.max(2 * shapes.length, number + 1);
      shapes = Arrays.copyOf(shapes, size);
      known = Arrays.copyOf(known, size);
    }
    if (shapes[number] == UNKNOWN) {
      shapes[number] = shapeOf(pieces.text(number));
    }
    return shapes[number];
  }

  private byte shapeOf(String piece) {
    boolean space = piece.charAt(0) == ' ' && analyzer.onlyClass(" ", 0) == CharClass.SEPARATOR;
    byte kind = kindOf(piece, space ? 1 : 0);
    return (byte) (kind | (space ? AFTER_SPACE : 0));
  }

  private byte kindOf(String piece, int from) {
    CharClass only = from == piece.length() ? CharClass.SEPARATOR : analyzer.onlyClass(piece, from);
    if (only == CharClass.SEPARATOR) {
      return BREAK;
    }
    boolean sign = piece.codePointCount(from, piece.length()) == 1;
    if (analyzer.analyze(piece).size() != 1) {
      return OTHER;
    }
    if (only == CharClass.WORD) {
      return LETTERS;
    }
    return only == CharClass.SIGN && sign ? SIGN : OTHER;
  }

  private int word(TextPieces pieces, int index) {
    int number = pieces.number(index);
    if (known[number] == 0) {
      known[number] = words.applyAsInt(analyzer.analyze(pieces.text(number)).get(0).word()) + 1;
    }
    return known[number] - 1;
  }

  private static String joined(TextPieces pieces, int from, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end; i++) {
      text.append(pieces.text(pieces.number(i)));
    }
    return text.toString();
  }
}
