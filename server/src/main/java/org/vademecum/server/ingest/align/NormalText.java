package org.vademecum.server.ingest.align;

/** The form of a text in which two sections are "the same text": white space does not count. */
final class NormalText {
  private NormalText() {}

  /**
   * Runs of white space, no-break and other Unicode spaces included, become one space; none
   * outside.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c);
    }
    return out.toString();
  }
}
