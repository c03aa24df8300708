package org.vademecum.core.document;

import java.nio.charset.StandardCharsets;

/** How texts are measured. */
public final class Utf8 {

  /** Bytes that a text takes; half of a surrogate pair counts as one, as it becomes '?'. */
  public static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Whether a text has no characters but those of ASCII. */
  public static boolean isAscii(String text) {
    return length(text) == text.length();
  }

  private Utf8() {}
}
