package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

/** The lines made of a document's blocks, notes behind the block that has their first mark. */
final class BlockLines {
  private final NoteMarks notes;
  private final NoteReader noteReader;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> dropped = new ArrayList<>();
  private long extra;
  private int line = 1;

  /** Reads the text of a note. */
  interface NoteReader {
    MarkedText read(String markdown, Consumer<String> dropped);
  }

  BlockLines(NoteMarks notes, NoteReader noteReader) {
    this.notes = notes;
    this.noteReader = noteReader;
  }

  List<SourceLine> lines() {
    return lines;
  }

  List<SourceLine> dropped() {
    return dropped;
  }

  @Nullable SourceLine last() {
    return lines.isEmpty() ? null : lines.get(lines.size() - 1);
  }

  /** Says at which line of the file, from 1, what comes next stands. */
  void at(int line) {
    this.line = line;
  }

  void add(Form form, int rank, MarkedText text) {
    if (!text.isBlank()) {
      List<String> marks = notes.mark(text);
      lines.add(new SourceLine(line, 1, form, rank, "", text.raw(), text.text(), text.spans()));
      marks.forEach(this::addNote);
    }
  }

  /**
   * Adds an item.
   *
   * @param depth of its list, from 1
   * @param typed whether the label was typed at the head of the text, not Markdown's own mark
   */
  void addItem(int depth, String label, boolean typed, MarkedText text) {
    if (!text.isBlank()) {
      List<String> marks = notes.mark(text);
      String raw = (typed ? label + " " : "") + text.raw();
      lines.add(new SourceLine(line, 1, Form.ITEM, depth, label, raw, text.text(), text.spans()));
      marks.forEach(this::addNote);
    }
  }

  /**
   * Adds a table.
   *
   * @param depth of the list in an item of which it stands; 0 outside of lists
   */
  void addTable(int depth, TableText text) {
    if (Glyphs.count(text.raw()) > 0) {
      lines.add(
          new SourceLine(line, 1, Form.TABLE, depth, "", text.raw(), text.text(), text.spans()));
    }
    extra += text.extra();
    text.marks().forEach(this::addNote);
  }

  /** Characters of the lines that the parser left out. */
  long extra() {
    return extra;
  }

  /** Adds the notes that no text has a mark of. */
  void addNotesLeft() {
    notes.left().forEach(this::addNote);
  }

  private void addNote(String label) {
    notes.take(label).ifPresent(note -> addNote(label, note));
  }

  private void addNote(String label, NoteDefinitions.Definition note) {
    MarkedText text = noteReader.read(note.text(), this::drop);
    notes.mark(text);
    if (!text.isBlank()) {
      lines.add(
          new SourceLine(
              note.line(), 1, Form.NOTE, 0, label, text.raw(), text.text(), text.spans()));
    }
  }

  void drop(String words) {
    if (!Glyphs.isBlank(words)) {
      dropped.add(SourceLine.free(line, 1, words.strip(), Cleaner.clean(words)));
    }
  }
}
