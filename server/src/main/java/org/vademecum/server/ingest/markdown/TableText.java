package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.MarkedText;

/** The text of a table: a line a row, cells parted by tabs. */
final class TableText {
  private final InlineReader inline;
  private final NoteMarks notes;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();

  TableText(TableBlock table, InlineReader inline, NoteMarks notes) {
    this.inline = inline;
    this.notes = notes;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
        text.append(text.isEmpty() ? "" : "\n");
        for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
          add(cell);
        }
      }
    }
  }

  private void add(Node cell) {
    text.append(cell.getPrevious() == null ? "" : "\t");
    MarkedText words = inline.read(cell);
    marks.addAll(notes.mark(words));
    int shift = text.length();
    for (Span span : words.spans()) {
      spans.add(new Span(span.start() + shift, span.end() + shift, span.kind(), span.value()));
    }
    text.append(words.text());
    raw.append(words.raw()).append('\n');
  }

  /** As it stood: a line a cell. */
  String raw() {
    return raw.toString();
  }

  String text() {
    return text.toString();
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The labels of the notes that it has marks of. */
  List<String> marks() {
    return marks;
  }
}
