package org.vademecum.core.document;

import java.util.Optional;

/**
 * A section at its place in an expression, with its content at hand.
 *
 * @param section the content
 * @param level depth in the outline, see {@link OutlineEntry#level()}
 * @param number as printed, in its dress ({@code (a)}, {@code 12.}, {@code IV.}, a bullet), or
 *     empty, see {@link OutlineEntry#number()}
 */
public record NumberedSection(Section section, int level, String number) {

  /** The same place and content under another id. */
  public NumberedSection withId(String id) {
    return new NumberedSection(section.withId(id), level, number);
  }

  /** The section as issued at its place; empty when a change inserted it. */
  public Optional<NumberedSection> asIssued() {
    return section.asIssued().map(issued -> new NumberedSection(issued, level, number));
  }

  /** The number as one quotes it, see {@link #quoted(String)}. */
  public String quotedNumber() {
    return quoted(number);
  }

  /**
   * A printed number as one quotes it, without its dress: {@code a} of {@code (a)}, {@code 12 bis}
   * of {@code 12 bis.}; the marks of a note as they are; empty for bullets.
   */
  public static String quoted(String printed) {
    int start = 0;
    int end = printed.length();
    while (start < end && !Character.isLetterOrDigit(printed.codePointAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(printed.codePointBefore(end))) {
      end--;
    }
    boolean noteMark = start == end && !printed.isEmpty() && "*†‡§".indexOf(printed.charAt(0)) >= 0;
    return noteMark ? printed : printed.substring(start, end);
  }
}
