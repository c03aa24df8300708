package org.vademecum.server.ingest.masthead;

import java.util.Locale;

/** What a line of a masthead says. */
public enum Field {
  PUBLISHER,
  SYMBOL,
  ORGAN,
  DISTRIBUTION,
  DATE,
  LANGUAGE,
  ORIGINAL,
  SESSION,
  AGENDA,
  AGENDA_TITLE,
  /** Stands in the masthead and says none of these: a meeting's place, a subsidiary organ. */
  OTHER;

  /** The name used in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
