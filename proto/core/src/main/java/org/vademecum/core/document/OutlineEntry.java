package org.vademecum.core.document;

/**
 * A section's place in its expression.
 *
 * @param section digest of the section's canonical bytes
 * @param level depth in the outline: 1 for headings of the first rank, at most {@value #MAX_LEVEL}
 * @param number as printed ({@code 12 bis}, {@code (a)}, {@code Article 3}), or empty
 */
public record OutlineEntry(Digest section, int level, String number) {
  /** Deepest level. */
  public static final int MAX_LEVEL = 32;

  /** Longest printed number, in UTF-16 code units. */
  public static final int MAX_NUMBER = 64;

  public OutlineEntry {
    if (level < 1 || level > MAX_LEVEL) {
      throw new IllegalArgumentException("a level is 1 to " + MAX_LEVEL + ", not " + level);
    }
    if (number.length() > MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a printed number has at most 64 characters: '" + number + "'");
    }
  }
}
