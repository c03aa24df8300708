package org.vademecum.client.read;

import java.util.List;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.NumberedSection;

/**
 * A work with its sections in order.
 *
 * @param collection name of the collection that it belongs to
 * @param work its description: title, masthead, parts
 * @param entries one a section
 */
public record Outline(String collection, Expression work, List<Entry> entries) {
  public Outline {
    entries = List.copyOf(entries);
  }

  /**
   * A section at its place.
   *
   * @param part name of the part that it stands in, e.g. {@code main} or {@code annex}
   * @param content with its level and its number as printed
   */
  public record Entry(String part, NumberedSection content) {}
}
