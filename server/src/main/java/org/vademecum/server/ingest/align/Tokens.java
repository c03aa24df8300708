package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into the words that similarity counts: runs of letters, marks and digits in lower
 * case; in scripts written without spaces between words, overlapping pairs of characters.
 */
final class Tokens {
  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int pending;
  private boolean pendingAlone;

  private Tokens() {}

  static List<String> of(String text) {
    Tokens tokens = new Tokens();
    text.toLowerCase(Locale.ROOT).codePoints().forEach(tokens::accept);
    tokens.endWord();
    tokens.endRun();
    return tokens.tokens;
  }

  private void accept(int c) {
    if (isUnspaced(c)) {
      endWord();
      extendRun(c);
    } else {
      endRun();
      if (isWordPart(c)) {
        word.appendCodePoint(c);
      } else {
        endWord();
      }
    }
  }

  private void extendRun(int c) {
    if (pending != 0) {
      tokens.add(Character.toString(pending) + Character.toString(c));
    }
    pendingAlone = pending == 0;
    pending = c;
  }

  private void endRun() {
    if (pendingAlone) {
      tokens.add(Character.toString(pending));
    }
    pendingAlone = false;
    pending = 0;
  }

  private void endWord() {
    if (!word.isEmpty()) {
      tokens.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(int c) {
    if (Character.isIdeographic(c)) {
      return true;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
      default -> false;
    };
  }
}
