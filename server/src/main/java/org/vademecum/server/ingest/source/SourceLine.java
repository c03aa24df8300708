package org.vademecum.server.ingest.source;

import java.util.List;
import org.vademecum.core.document.Span;

/**
 * A line of plain text, or a block of marked-up text.
 *
 * @param number of the line in the source where it begins, from 1 (in Word, the paragraph's number;
 *     in Akoma Ntoso and Markdown, the line)
 * @param page from 1: counted by form feeds, or where the source says that pages break
 * @param form what the markup says
 * @param rank of a heading, or depth of an item, from 1; else 0
 * @param label number that the markup implies or sets apart, in its dress as it is printed: {@code
 *     (a)}, {@code 12.}, a bullet; or empty
 * @param raw the text as it stood, marks included
 * @param text clean (see {@link Cleaner}) and without marks; in a table a line is a row and a tab
 *     parts its cells
 * @param spans emphasis and note marks, as offsets into {@code text}. A note's mark is a span of
 *     kind {@code NOTE_REFERENCE} over the mark as it is printed, whose value is the label of the
 *     line of form {@code NOTE} that it stands for; that line comes after the one with the mark.
 *     Assembly replaces the value by the note's id.
 * @param layout where it stands on its page, where the source tells
 */
public record SourceLine(
    int number,
    int page,
    Form form,
    int rank,
    String label,
    String raw,
    String text,
    List<Span> spans,
    Layout layout) {

  /** A line of a source without geometry. */
  public SourceLine(
      int number,
      int page,
      Form form,
      int rank,
      String label,
      String raw,
      String text,
      List<Span> spans) {
    this(number, page, form, rank, label, raw, text, spans, Layout.NONE);
  }

  /** A line of which nothing is known but its text. */
  public static SourceLine free(int number, int page, String raw, String text) {
    return new SourceLine(number, page, Form.FREE, 0, "", raw, text, List.of());
  }

  /** Has it nothing to read? */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
