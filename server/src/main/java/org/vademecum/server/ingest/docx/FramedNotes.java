package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.List;

/** Notes in frames at a page's foot, which wait until the text of the page is through. */
final class FramedNotes {
  private final LineMaker maker;
  private final BodyLines lines;
  private final List<Paragraph> waiting = new ArrayList<>();

  FramedNotes(LineMaker maker, BodyLines lines) {
    this.maker = maker;
    this.lines = lines;
  }

  void add(Paragraph note) {
    lines.setAside(note);
    waiting.add(note);
  }

  /** Lets those go that stand before a page. */
  void flush(int page) {
    if (!waiting.isEmpty() && waiting.get(0).page < page) {
      for (Paragraph note : waiting) {
        lines.add(maker.note("", List.of(note), note.number, note.page));
      }
      waiting.clear();
    }
  }
}
