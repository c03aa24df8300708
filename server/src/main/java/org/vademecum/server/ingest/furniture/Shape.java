package org.vademecum.server.ingest.furniture;

/**
 * What a line looks like when taken for furniture.
 *
 * @param kind what it looks like
 * @param page the page number that it certainly prints, or 0
 * @param number the number that it may print as a page's, or 0
 * @param job the job number it prints, or empty
 */
record Shape(Kind kind, int page, int number, String job) {
  static final Shape NONE = new Shape(Kind.NONE, 0, 0, "");

  enum Kind {
    /** Looks like text. */
    NONE,
    /** Job number, barcode, "/...", page number between dashes: furniture wherever it stands. */
    STRONG,
    /** Page of pages, e.g. 2/25. */
    FRACTION,
    /** The document's own symbol alone. */
    SYMBOL,
    /** "Page 3", the name of a language: furniture of a page's head. */
    HEAD,
    /** A number, small Roman number or date code alone: furniture beside other furniture. */
    WEAK
  }

  boolean isHead() {
    return kind == Kind.SYMBOL || kind == Kind.HEAD;
  }
}
