package org.vademecum.core.difference;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words for comparison: runs of letters, marks and digits; runs of white space;
 * every other character, and every ideograph, by itself. The words joined give the text.
 */
final class Words {
  private Words() {}

  private enum Type {
    WORD,
    SPACE,
    ALONE
  }

  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    Type type = type(first);
    int end = start + Character.charCount(first);
    while (type != Type.ALONE && end < text.length() && type(text.codePointAt(end)) == type) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static Type type(int character) {
    if (Character.isIdeographic(character)) {
      return Type.ALONE;
    }
    if (Character.isWhitespace(character)) {
      return Type.SPACE;
    }
    int category = Character.getType(character);
    boolean mark =
        category == Character.NON_SPACING_MARK || category == Character.COMBINING_SPACING_MARK;
    return Character.isLetterOrDigit(character) || mark ? Type.WORD : Type.ALONE;
  }
}
