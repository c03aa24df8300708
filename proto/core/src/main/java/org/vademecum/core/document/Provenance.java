package org.vademecum.core.document;

import java.util.List;

/**
 * Where each piece of an expression came from, and what its import set aside. Hangs beside the
 * pack's root, never under it: two imports of the same text have the same root.
 *
 * @param source digest of the source file
 * @param fileName name of the source file
 * @param places one a section, in order
 * @param asides masthead and furniture: what is no body text
 * @param notices what the import noticed
 */
public record Provenance(
    Digest source, String fileName, List<Place> places, List<Aside> asides, List<Notice> notices) {

  public Provenance {
    places = List.copyOf(places);
    asides = List.copyOf(asides);
    notices = List.copyOf(notices);
  }

  /**
   * A section's place in the source.
   *
   * @param section id of the section
   * @param page from 1
   * @param firstLine from 1, counted in the whole extracted text
   * @param lastLine from 1
   */
  public record Place(String section, int page, int firstLine, int lastLine) {}

  /** What was set aside: {@code masthead} or {@code furniture}, with page and line from 1. */
  public record Aside(String kind, String text, int page, int line) {}

  /**
   * Something doubtful, kept as it stands.
   *
   * @param code a stable name, e.g. {@code spelling}, {@code organ-missing}
   * @param page from 1; 0 when it concerns the whole document
   * @param line from 1; 0 when it concerns the whole document
   * @param seen what was seen
   * @param suggestion what is suggested, or empty
   */
  public record Notice(String code, int page, int line, String seen, String suggestion) {}
}
