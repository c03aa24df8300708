package org.vademecum.core.document;

/**
 * A section's place in its expression.
 *
 * @param section digest of the section's canonical bytes
 * @param level depth in the outline: 1 for headings of the first rank, at most {@value #MAX_LEVEL}
 * @param number the printed number in the coded form of {@code NumberCoder}, or empty; at most
 *     {@value #MAX_NUMBER} UTF-16 code units
 */
public record OutlineEntry(Digest section, int level, String number) {
  /** Deepest level. */
  public static final int MAX_LEVEL = 32;

  /** Longest coded number, in UTF-16 code units. */
  public static final int MAX_NUMBER = 80;

  public OutlineEntry {
    if (level < 1 || level > MAX_LEVEL) {
      throw new IllegalArgumentException("a level is 1 to " + MAX_LEVEL + ", not " + level);
    }
    if (number.length() > MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a number has at most " + MAX_NUMBER + " characters: '" + number + "'");
    }
  }
}
