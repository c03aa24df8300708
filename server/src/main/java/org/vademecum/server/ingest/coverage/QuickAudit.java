package org.vademecum.server.ingest.coverage;

import org.vademecum.server.ingest.source.Glyphs;

/**
 * Settles the plain case of {@link CoverageAudit} in one walk over both texts: nothing lost, and
 * what is left over of the input are marks and the characters of labels.
 */
final class QuickAudit {
  /** Characters below are the same in compatibility form. */
  private static final char PLAIN = 0x300;

  /** More characters left over are not for the quick way. */
  private static final int LEFT = 64;

  private QuickAudit() {}

  /** 0 when surely nothing was lost, else -1. */
  static long lost(CharSequence input, CharSequence output, CharSequence labels) {
    StringBuilder left = new StringBuilder();
    int at = next(output, 0);
    for (int i = next(input, 0); i < input.length(); i = next(input, i + 1)) {
      char c = input.charAt(i);
      if (at < output.length() && output.charAt(at) == c) {
        at = next(output, at + 1);
      } else if (c < PLAIN && left.length() < LEFT) {
        left.append(c);
      } else {
        return -1;
      }
    }
    return at >= output.length() && isExplained(left, labels) ? 0 : -1;
  }

  /** Index of the next character to be seen. */
  private static int next(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && !Glyphs.isSeen(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isExplained(StringBuilder left, CharSequence labels) {
    StringBuilder known = new StringBuilder(labels);
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      if (CoverageAudit.MARKS.indexOf(c) >= 0) {
        continue;
      }
      int at = known.indexOf(String.valueOf(c));
      if (at < 0) {
        return false;
      }
      known.deleteCharAt(at);
    }
    return true;
  }
}
