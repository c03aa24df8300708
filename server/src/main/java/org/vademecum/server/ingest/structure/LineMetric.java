package org.vademecum.server.ingest.structure;

import java.util.Arrays;
import org.vademecum.server.ingest.source.Glyphs;

/** How wide a line was on paper, in thousandths of the type's size. */
enum LineMetric {
  /** Text faces, in which m is wider than i: the widths of Times, rounded. */
  PROPORTIONAL {
    @Override
    int width(char c) {
      if (c < ASCII.length) {
        return ASCII[c];
      }
      if (c < 0x2e80) {
        return Character.isLetter(c) ? (Character.isUpperCase(c) ? 690 : 480) : sign(c);
      }
      return Glyphs.isIdeographic(c) ? 1000 : 500;
    }
  },
  /** Typewriter faces: an ideograph is two columns wide. */
  FIXED {
    @Override
    int width(char c) {
      return c >= 0x2e80 && Glyphs.isIdeographic(c) ? 1000 : 500;
    }
  };

  private static final int[] LOWER = {
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444
  };
  private static final int[] UPPER = {
    722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
    611, 722, 722, 944, 722, 722, 611
  };

  private static final int[] ASCII = ascii();
  private static final int[] COLUMNS = new int[128];

  static {
    Arrays.fill(COLUMNS, 500);
  }

  private static int[] ascii() {
    int[] widths = new int[128];
    for (char c = 0; c < widths.length; c++) {
      boolean low = c >= 'a' && c <= 'z';
      boolean high = c >= 'A' && c <= 'Z';
      widths[c] = low ? LOWER[c - 'a'] : high ? UPPER[c - 'A'] : sign(c);
    }
    return widths;
  }

  abstract int width(char c);

  int width(String text) {
    return width(text, text.length());
  }

  /** Width of a text's beginning. */
  int width(String text, int length) {
    int[] ascii = this == PROPORTIONAL ? ASCII : COLUMNS;
    int width = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      width += c < ascii.length ? ascii[c] : width(c);
    }
    return width;
  }

  private static int sign(char c) {
    return switch (c) {
      case ' ', '.', ',', '\u00a0' -> 250;
      case ':', ';', '/', '\\', '!', '|' -> 280;
      case '(', ')', '[', ']', '-', '’', '‘', '\'', '`' -> 333;
      case '“', '”', '"', '?' -> 444;
      case '—', '…' -> 1000;
      case '%', '&', '@' -> 800;
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 500;
    };
  }
}
