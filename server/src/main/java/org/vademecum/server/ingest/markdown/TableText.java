package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;

/** The text of a table: a line a row, cells parted by tabs. */
final class TableText {
  private final String source;
  private final InlineReader inline;
  private final NoteMarks notes;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private long extra;

  /**
   * @param source the text of which the table was read
   */
  TableText(TableBlock table, String source, InlineReader inline, NoteMarks notes) {
    this.source = source;
    this.inline = inline;
    this.notes = notes;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
        text.append(text.isEmpty() ? "" : "\n");
        addRow(row);
      }
    }
  }

  private void addRow(Node row) {
    int columns = 0;
    for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
      add(cell);
      columns++;
    }
    for (SourceSpan span : row.getSourceSpans()) {
      int from = span.getInputIndex();
      ExtraCells.of(source.substring(from, from + span.getLength()), columns).forEach(this::add);
    }
  }

  private void add(String extraCell) {
    text.append('\t').append(Cleaner.clean(extraCell));
    raw.append(extraCell).append('\n');
    extra += Glyphs.count(extraCell);
  }

  /** Characters in cells beyond the table's columns, which the parser leaves out. */
  long extra() {
    return extra;
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
