package org.vademecum.core.document;

/** How texts are measured. */
public final class Utf8 {

  /** Bytes that a text takes; half of a surrogate pair counts as one, as it becomes '?'. */
  public static long length(String text) {
    long length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0x80) {
        length += moreThanOne(text, i, unit);
      }
    }
    return length;
  }

  /** Bytes of a code unit beside the first; both halves of a pair count two. */
  private static int moreThanOne(String text, int index, char unit) {
    if (!Character.isSurrogate(unit)) {
      return unit < 0x800 ? 1 : 2;
    }
    boolean whole =
        Character.isHighSurrogate(unit)
            ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
            : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    return whole ? 1 : 0;
  }

  private Utf8() {}
}
