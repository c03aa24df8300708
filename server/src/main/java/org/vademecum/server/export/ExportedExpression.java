package org.vademecum.server.export;

import java.time.Instant;
import java.util.List;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;

/**
 * What is exported: an expression as an edition published it.
 *
 * @param head its description
 * @param sections in order
 * @param collection that published it
 * @param edition number of the edition
 * @param published when
 */
public record ExportedExpression(
    ExpressionHead head,
    List<NumberedSection> sections,
    String collection,
    long edition,
    Instant published) {

  public ExportedExpression {
    sections = List.copyOf(sections);
  }

  /** The document's own date, else the day of its publication; ISO 8601. */
  String date() {
    String said = head.masthead().date();
    return said.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? said
        : published.toString().substring(0, 10);
  }
}
