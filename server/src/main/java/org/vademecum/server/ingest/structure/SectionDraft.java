package org.vademecum.server.ingest.structure;

import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.furniture.PlacedLine;

/**
 * A section before it has its id.
 *
 * @param kind what it is
 * @param part name of its part, e.g. {@code main}, {@code annex-2}
 * @param level in the outline
 * @param number as printed, dress included, or empty
 * @param text inline text
 * @param spans emphasis, and marks of notes where the source has them
 * @param lines that it came from
 */
public record SectionDraft(
    SectionKind kind,
    String part,
    int level,
    String number,
    String text,
    List<Span> spans,
    List<PlacedLine> lines) {

  /** The number as one quotes it: {@code a} of {@code (a)}; empty for bullets. */
  public String quotedNumber() {
    return NumberedSection.quoted(number);
  }
}
