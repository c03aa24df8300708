package org.vademecum.server.ingest.source;

import java.util.List;
import org.vademecum.core.document.Span;

/**
 * A line of plain text, or a block of marked-up text.
 *
 * @param number of the line in the source where it begins, from 1
 * @param page as counted by form feeds, from 1
 * @param form what the markup says
 * @param rank of a heading, or depth of an item, from 1; else 0
 * @param label number of an item that the markup implies, or empty
 * @param raw the text as it stood, marks included
 * @param text clean (see {@link Cleaner}) and without marks; in a table a line is a row and a tab
 *     parts its cells
 * @param spans emphasis, as offsets into {@code text}
 */
public record SourceLine(
    int number,
    int page,
    Form form,
    int rank,
    String label,
    String raw,
    String text,
    List<Span> spans) {

  /** A line of which nothing is known but its text. */
  public static SourceLine free(int number, int page, String raw, String text) {
    return new SourceLine(number, page, Form.FREE, 0, "", raw, text, List.of());
  }

  /** Has it nothing to read? */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
