package org.vademecum.server.ingest.docx;

import javax.xml.stream.XMLStreamReader;

/** What is made of a story (ECMA-376: the body, a header, the notes…) while it is read. */
interface Story {
  /** A footnote, endnote or comment begins. */
  default void item(XMLStreamReader element) {}

  /** A paragraph outside of tables ended. */
  void paragraph(Paragraph paragraph);

  /** An outermost table ended. */
  void table(WordTable table);

  /** Text that Word does not show. */
  void stray(String words);

  /** A picture's or shape's text for those who cannot see it; may be empty. */
  default void pictureText(Paragraph in, String words) {}

  /** A picture, by its relationship. */
  default void picture(Paragraph in, String relation) {}

  /** The page that is being read, from 1. */
  default int page() {
    return 1;
  }

  /** A page ends because the writer wants it. */
  default void pageBreak() {}

  /** A page ended here when Word last showed the document. */
  default void renderedPageBreak() {}

  /** Something was shown on the page. */
  default void shown() {}

  /** Counts a note's mark and gives what it prints. */
  default String nextNote(NoteKind kind) {
    return "";
  }

  /** The style of a paragraph, with what it inherits. */
  Style style(Paragraph paragraph);

  /** The story ended. */
  default void end() {}
}
