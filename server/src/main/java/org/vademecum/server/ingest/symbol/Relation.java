package org.vademecum.server.ingest.symbol;

import java.util.Locale;

/**
 * What a work does to another.
 *
 * @param target symbol of the other work
 */
public record Relation(Kind kind, String target) {

  /** As suffixes of symbols say it. */
  public enum Kind {
    CORRECTS,
    REVISES,
    ADDS,
    AMENDS,
    SUMMARISES;

    /** The name used in JSON and options. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
