package org.vademecum.server.ingest.coverage;

import java.util.Arrays;
import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.structure.SectionDraft;

/**
 * Settles the plain case of {@link CoverageAudit} in one walk over lines and the texts made of
 * them, joining neither: nothing lost, and what is left over of the lines are marks and the
 * characters of labels.
 */
final class QuickAudit {
  /** Characters below are the same in compatibility form; marks are never missed in any form. */
  private static final char PLAIN = 0x300;

  /** More characters left over are not for the quick way. */
  private static final int LEFT = 64;

  /** Behind the last text: no character that is seen. */
  private static final char END = '\0';

  private final List<SectionDraft> sections;
  private final char[] left = new char[LEFT];
  private int leftOver;
  private int section = -1;
  private String text = "";
  private int at;

  private QuickAudit(List<SectionDraft> sections) {
    this.sections = sections;
  }

  /** Code points of the lines that are seen when surely nothing of them was lost, else -1. */
  static long held(List<PlacedLine> lines, List<SectionDraft> sections) {
    return new QuickAudit(sections).walk(lines);
  }

  private long walk(List<PlacedLine> lines) {
    long seen = 0;
    char expected = next();
    for (PlacedLine line : lines) {
      String raw = line.line().raw();
      int length = raw.length();
      for (int i = 0; i < length; i++) {
        char c = raw.charAt(i);
        if (!Glyphs.isSeen(c)) {
          continue;
        }
        seen += Glyphs.isSecondHalf(raw, i) ? 0 : 1;
        if (c == expected) {
          expected = next();
        } else if (isPlain(c) && leftOver < LEFT) {
          left[leftOver++] = c;
        } else {
          return -1;
        }
      }
    }
    return expected == END && isExplained() ? seen : -1;
  }

  private static boolean isPlain(char c) {
    return c < PLAIN || CoverageAudit.MARKS.indexOf(c) >= 0;
  }

  /** The next character of the texts that is seen. */
  private char next() {
    while (true) {
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (Glyphs.isSeen(c)) {
          return c;
        }
      }
      if (++section >= sections.size()) {
        return END;
      }
      text = sections.get(section).text();
      at = 0;
    }
  }

  private boolean isExplained() {
    char[] rest = Arrays.copyOf(left, leftOver);
    for (SectionDraft draft : sections) {
      for (int i = 0; i < draft.number().length(); i++) {
        strike(rest, draft.number().charAt(i));
      }
    }
    for (char c : rest) {
      if (c != END && CoverageAudit.MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A character of a label explains one that is left over, a mark least of all. */
  private static void strike(char[] rest, char label) {
    for (int i = 0; i < rest.length; i++) {
      if (rest[i] == label) {
        rest[i] = END;
        return;
      }
    }
  }
}
