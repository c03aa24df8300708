package org.vademecum.server.ingest.docx;

/** Footnotes and endnotes: each kind has a part and a count of its own. */
enum NoteKind {
  FOOTNOTE("footnotes", "decimal"),
  ENDNOTE("endnotes", "lowerRoman");

  private final String part;
  private final String format;

  NoteKind(String part, String format) {
    this.part = part;
    this.format = format;
  }

  /** Type of the part that holds them. */
  String part() {
    return part;
  }

  /** Number format where the document says none (ECMA-376 part 1, 17.11.17 and 17.11.18). */
  String format() {
    return format;
  }
}
