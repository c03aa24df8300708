package org.vademecum.client.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
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

  /** The work as it was issued: what others corrected, inserted or deleted is undone. */
  public Outline asIssued() {
    List<Entry> issued = new ArrayList<>();
    for (Entry entry : entries) {
      entry.content().asIssued().ifPresent(content -> issued.add(new Entry(entry.part(), content)));
    }
    Expression head =
        ExpressionHead.of(work)
            .asIssued()
            .withContent(work.content(), issued.size(), work.textBytes());
    return new Outline(collection, head, issued);
  }

  /**
   * A section at its place.
   *
   * @param part name of the part that it stands in, e.g. {@code main} or {@code annex}
   * @param content with its level and its number as printed
   */
  public record Entry(String part, NumberedSection content) {

    /** What it was as issued, and why it is not so any more; empty when it stands as issued. */
    public Optional<Corrected> corrected() {
      return Corrected.of(content.section());
    }
  }
}
