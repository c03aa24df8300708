package org.vademecum.server.ingest.akn;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;

/** Text of a block while it is read, its inline markup with it. */
final class AknText {
  private final StringBuilder raw = new StringBuilder();
  private final List<Span> marks = new ArrayList<>();
  private final List<Mark> open = new ArrayList<>();

  private int tables;
  private int rows;
  private int cells;
  private boolean title;
  private boolean picture;
  private boolean words;

  private record Mark(int start, Span.Kind kind, String value, boolean goesOn) {}

  /** A table begins; one within a cell of another is a part of the cell's text. */
  void beginTable() {
    tables++;
  }

  void endTable() {
    tables--;
  }

  /** A row of a table begins, or its caption. */
  void row() {
    if (tables > 1) {
      raw.append(' ');
      return;
    }
    raw.append(rows++ > 0 ? "\n" : "");
    cells = 0;
  }

  /** A cell of a table begins. */
  void cell() {
    if (tables > 1) {
      raw.append(' ');
      return;
    }
    raw.append(cells++ > 0 ? "\t" : "");
  }

  void entitle() {
    title = true;
  }

  /** Is it marked as a title? */
  boolean isTitle() {
    return title;
  }

  void append(CharSequence more) {
    raw.append(more);
    words |= !Glyphs.isBlank(more);
  }

  /** A picture stands here, of which this is said. */
  void picture(CharSequence alternative) {
    raw.append(alternative);
    picture = true;
  }

  /** Is there nothing but pictures? */
  boolean isPicture() {
    return picture && !words;
  }

  int length() {
    return raw.length();
  }

  boolean isBlank() {
    return Glyphs.isBlank(raw);
  }

  String raw() {
    return raw.toString();
  }

  void open(Span.Kind kind, String value, boolean goesOn) {
    open.add(new Mark(raw.length(), kind, value, goesOn));
  }

  void close() {
    if (open.isEmpty()) {
      return;
    }
    Mark mark = open.remove(open.size() - 1);
    int start = mark.goesOn() ? takeFirstPiece(mark) : mark.start();
    if (raw.length() > start) {
      marks.add(new Span(start, raw.length(), mark.kind(), mark.value()));
    }
  }

  /** Where the span begins whose later piece this is; that piece is taken out. */
  private int takeFirstPiece(Mark later) {
    for (int i = marks.size() - 1; i >= 0; i--) {
      Span piece = marks.get(i);
      boolean same = piece.kind() == later.kind() && piece.value().equals(later.value());
      if (same && piece.end() >= later.start() - 1) {
        marks.remove(i);
        return piece.start();
      }
    }
    return later.start();
  }

  void mark(String marked, Span.Kind kind, String value) {
    int start = raw.length();
    append(marked);
    if (!marked.isEmpty()) {
      marks.add(new Span(start, raw.length(), kind, value));
    }
  }

  List<Span> marks() {
    return marks;
  }

  /** Clean, as text that people indent and wrap has to be. */
  MarkedText clean() {
    MarkedText text = new MarkedText();
    text.append(raw);
    text.addMarks(marks);
    return text;
  }
}
