package org.vademecum.core.document;

import java.util.List;

/**
 * What a document's masthead says. A field is empty where the document does not say it.
 *
 * @param publisher e.g. {@code Nations Unies}
 * @param organ e.g. {@code General Assembly}; never filled by inference
 * @param session number of the session, e.g. {@code 58}
 * @param distribution {@code general}, {@code limited} or {@code restricted}
 * @param date of the document, ISO 8601, e.g. {@code 2003-12-04}
 * @param jobNumber the office's production number, e.g. {@code 0364317}
 * @param agendaItems in printed order
 */
public record Masthead(
    String publisher,
    String organ,
    String session,
    String distribution,
    String date,
    String jobNumber,
    List<AgendaItem> agendaItems) {

  /** A masthead that says nothing. */
  public static final Masthead EMPTY = new Masthead("", "", "", "", "", "", List.of());

  public Masthead {
    agendaItems = List.copyOf(agendaItems);
  }

  /** The same masthead with another date. */
  public Masthead withDate(String newDate) {
    return new Masthead(publisher, organ, session, distribution, newDate, jobNumber, agendaItems);
  }
}
