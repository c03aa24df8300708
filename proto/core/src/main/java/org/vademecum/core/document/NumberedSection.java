package org.vademecum.core.document;

/**
 * A section at its place in an expression, with its content at hand.
 *
 * @param section the content
 * @param level depth in the outline, see {@link OutlineEntry#level()}
 * @param number as printed, or empty, see {@link OutlineEntry#number()}
 */
public record NumberedSection(Section section, int level, String number) {

  /** The same place and content under another id. */
  public NumberedSection withId(String id) {
    return new NumberedSection(section.withId(id), level, number);
  }
}
