package org.vademecum.server.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What holds paragraphs while they are read: the story itself or a text box, and its tables. */
final class Container {
  private final @Nullable Paragraph anchor;
  private final Deque<OpenTable> tables = new ArrayDeque<>();
  private @Nullable Paragraph open;
  private @Nullable Paragraph carried;

  private static final class OpenTable {
    private final WordTable table = new WordTable();
    private int covered;
  }

  /**
   * @param anchor the paragraph in which the text box stands, or null for the story
   */
  Container(@Nullable Paragraph anchor) {
    this.anchor = anchor;
  }

  @Nullable Paragraph anchor() {
    return anchor;
  }

  @Nullable Paragraph open() {
    return open;
  }

  void begin(Paragraph paragraph) {
    open = paragraph;
  }

  @Nullable Paragraph end() {
    Paragraph ended = open;
    open = null;
    return ended;
  }

  /** Keeps a paragraph for the next one to take in. */
  void carry(Paragraph paragraph) {
    carried = paragraph;
  }

  @Nullable Paragraph takeCarried() {
    Paragraph taken = carried;
    carried = null;
    return taken;
  }

  boolean inTable() {
    return !tables.isEmpty();
  }

  void beginTable() {
    tables.push(new OpenTable());
  }

  @Nullable WordTable endTable() {
    OpenTable ended = tables.poll();
    return ended == null ? null : ended.table;
  }

  void row() {
    if (inTable()) {
      tables.element().table.row(0);
    }
  }

  void gridBefore(int cells) {
    if (inTable()) {
      tables.element().table.span(cells);
    }
  }

  void cell() {
    if (inTable()) {
      tables.element().table.cell();
    }
  }

  /** The cell that is open covers so many columns. */
  void span(int columns) {
    if (inTable()) {
      tables.element().covered = Math.max(0, Math.min(64, columns - 1));
    }
  }

  void endCell() {
    if (inTable()) {
      OpenTable table = tables.element();
      table.table.span(table.covered);
      table.covered = 0;
    }
  }

  void addToCell(Block block) {
    tables.element().table.add(block);
  }
}
