package org.vademecum.server.ingest.structure;

import java.util.Locale;
import org.vademecum.server.ingest.notice.Words;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Joins a line to the text before it: a space between words, none between ideographs, and a word
 * that the line's end split made whole.
 */
final class Joiner {
  private final Words words;

  Joiner(Words words) {
    this.words = words;
  }

  /** Appends, and returns where the line begins in the text. */
  int join(StringBuilder text, String line) {
    if (text.length() == 0 || line.isEmpty()) {
      text.append(line);
      return text.length() - line.length();
    }
    char last = text.charAt(text.length() - 1);
    if (isHyphen(last) && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2))) {
      joinHyphened(text, last, line);
    } else if (!Glyphs.isIdeographic(last) || !Glyphs.isIdeographic(line.codePointAt(0))) {
      text.append(' ');
    }
    int at = text.length();
    text.append(line);
    return at;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00ac';
  }

  private void joinHyphened(StringBuilder text, char hyphen, String line) {
    String left = lastWord(text);
    String right = firstWord(line);
    if (right.isEmpty()) {
      text.append(' ');
    } else if (hyphen != '-' || isSplit(left, right)) {
      text.setLength(text.length() - 1);
    }
  }

  /** Split at the line's end, not a compound: judged by what stands elsewhere in the document. */
  private boolean isSplit(String left, String right) {
    if (!Character.isLowerCase(right.charAt(0))) {
      return false;
    }
    if (words.count(left + right) > 0) {
      return true;
    }
    return words.count(left + "-" + right) == 0 && words.count(left) == 0;
  }

  private static String lastWord(StringBuilder text) {
    int start = text.length() - 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
