package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.MarkedText;

/** A table while it is read. A cell that spans others is followed by empty ones. */
final class WordTable implements Block {
  private final List<List<Cell>> rows = new ArrayList<>();

  private static final class Cell {
    private final List<Block> blocks = new ArrayList<>();

    void addTo(List<Paragraph> all) {
      for (Block block : blocks) {
        block.addTo(all);
      }
    }
  }

  /**
   * What is to read of it.
   *
   * @param text a line a row, a tab between cells
   */
  record Content(String raw, String text, List<Span> spans) {}

  void row(int emptyBefore) {
    rows.add(new ArrayList<>());
    span(emptyBefore);
  }

  void cell() {
    last().add(new Cell());
  }

  /** Adds empty cells for those that the one before covers. */
  void span(int more) {
    for (int i = 0; i < Math.min(more, 64); i++) {
      cell();
    }
  }

  private List<Cell> last() {
    if (rows.isEmpty()) {
      rows.add(new ArrayList<>());
    }
    return rows.get(rows.size() - 1);
  }

  void add(Block block) {
    List<Cell> row = last();
    if (row.isEmpty()) {
      cell();
    }
    row.get(row.size() - 1).blocks.add(block);
  }

  /** Appends the rows of a table that this one goes on with. */
  void addRows(WordTable more) {
    rows.addAll(more.rows);
  }

  @Override
  public void addTo(List<Paragraph> all) {
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        cell.addTo(all);
      }
    }
  }

  /** A frame around text, not a table. */
  boolean isSingleCell() {
    return rows.size() == 1 && rows.get(0).size() == 1;
  }

  /** What a frame holds. */
  List<Block> framed() {
    return rows.get(0).get(0).blocks;
  }

  Content content() {
    StringBuilder raw = new StringBuilder();
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (List<Cell> row : rows) {
      List<MarkedText> cells = row.stream().map(WordTable::text).toList();
      if (cells.stream().allMatch(MarkedText::isBlank)) {
        continue;
      }
      text.append(text.isEmpty() ? "" : "\n");
      for (int i = 0; i < cells.size(); i++) {
        text.append(i == 0 ? "" : "\t");
        int shift = text.length();
        text.append(cells.get(i).text());
        raw.append(cells.get(i).raw()).append('\n');
        for (Span span : cells.get(i).spans()) {
          spans.add(new Span(span.start() + shift, span.end() + shift, span.kind(), span.value()));
        }
      }
    }
    return new Content(raw.toString(), text.toString(), spans);
  }

  private static MarkedText text(Cell cell) {
    MarkedText text = new MarkedText();
    List<Paragraph> paragraphs = new ArrayList<>();
    cell.addTo(paragraphs);
    for (Paragraph paragraph : paragraphs) {
      text.append(paragraph.label.isEmpty() ? "" : paragraph.label + " ");
      text.append(paragraph.text);
      paragraph.pictureTexts.forEach(words -> text.append(" " + words));
      text.append("\n");
    }
    return text;
  }
}
