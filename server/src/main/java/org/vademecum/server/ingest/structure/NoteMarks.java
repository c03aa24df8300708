package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;

/** Knows a note without a rule above it: a number alone, whose mark the page's text bears. */
final class NoteMarks {
  /** Lines looked back for the mark. */
  private static final int REACH = 90;

  /** Lines looked ahead for the end of the page. */
  private static final int FOOT = 30;

  /** What a mark may stand behind, letters aside. */
  private static final String BEFORE = ")”’\"'.,;:»";

  private final List<PlacedLine> lines;
  private final int from;

  NoteMarks(List<PlacedLine> lines, int from) {
    this.lines = lines;
    this.from = from;
  }

  /** Does a note begin with the line? */
  boolean isNote(int index) {
    String number = lines.get(index).text();
    return isNumber(number)
        && textFollows(index)
        && endsPage(index)
        && isMarkedBefore(index, number);
  }

  private static boolean isNumber(String text) {
    return text.length() <= 3
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.charAt(0) != '0';
  }

  private boolean textFollows(int index) {
    for (int i = index + 1; i < Math.min(lines.size(), index + 3); i++) {
      PlacedLine line = lines.get(i);
      if (!line.line().isBlank()) {
        boolean begins = !Glyphs.beginsLow(line.text()) && Glyphs.hasLetter(line.text());
        return !line.furniture() && begins;
      }
    }
    return false;
  }

  private boolean endsPage(int index) {
    for (int i = index + 1; i < Math.min(lines.size(), index + FOOT); i++) {
      if (lines.get(i).furniture() || lines.get(i).page() != lines.get(index).page()) {
        return true;
      }
    }
    return index + FOOT >= lines.size();
  }

  private boolean isMarkedBefore(int index, String number) {
    for (int i = index - 1; i >= Math.max(from, index - REACH); i--) {
      if (bears(lines.get(i).text(), number)) {
        return true;
      }
    }
    return false;
  }

  /** Does the number stand behind a word as a mark does: {@code (A/52/23)1}? */
  private static boolean bears(String text, String number) {
    for (int at = text.indexOf(number, 1); at > 0; at = text.indexOf(number, at + 1)) {
      int end = at + number.length();
      boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      char before = text.charAt(at - 1);
      boolean spaced = before == ' ' && at > 1 && BEFORE.indexOf(text.charAt(at - 2)) >= 0;
      boolean glued = Character.isLetter(before) || BEFORE.indexOf(before) >= 0;
      if (whole && (glued || spaced)) {
        return true;
      }
    }
    return false;
  }
}
