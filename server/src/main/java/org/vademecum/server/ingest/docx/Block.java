package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.List;

/** What a cell or a text box holds: a paragraph or a table. */
sealed interface Block permits Paragraph, WordTable {
  /** Its paragraphs in order, those of its cells and text boxes among them. */
  default List<Paragraph> paragraphs() {
    List<Paragraph> all = new ArrayList<>();
    addTo(all);
    return all;
  }

  /** Adds its paragraphs to others. */
  void addTo(List<Paragraph> all);
}
