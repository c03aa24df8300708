package org.vademecum.server.ingest.symbol;

import java.util.List;

/**
 * A symbol taken apart; what it does not say is empty.
 *
 * @param organ {@code A}, {@code S}, {@code ST}
 * @param subsidiary {@code C.6}, {@code HRC}, {@code CN.4/Sub.2}, {@code SGB}
 * @param session or year: {@code 58}, {@code S-8}, {@code XXX}, {@code 2001}
 * @param nature {@code RES}, {@code L}, {@code PV}
 * @param number {@code 619}, {@code 3367 A}, {@code 6 (Sect. 24)}
 * @param suffixes in order: {@code Rev.1}, {@code Corr.1}, {@code *}
 */
public record SymbolParts(
    String organ,
    String subsidiary,
    String session,
    String nature,
    String number,
    List<String> suffixes) {

  public SymbolParts {
    suffixes = List.copyOf(suffixes);
  }
}
