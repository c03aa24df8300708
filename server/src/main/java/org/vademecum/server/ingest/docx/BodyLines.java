package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** The lines made of paragraphs and tables, and what is set aside from them. */
final class BodyLines {
  private final LineMaker maker;
  private final Map<NoteKind, ItemStory> notes;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> dropped = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();
  private long labels;
  private int number;

  BodyLines(LineMaker maker, Map<NoteKind, ItemStory> notes) {
    this.maker = maker;
    this.notes = notes;
  }

  List<SourceLine> lines() {
    return lines;
  }

  List<SourceLine> dropped() {
    return dropped;
  }

  List<Notice> notices() {
    return notices;
  }

  List<Attachment> attachments() {
    return List.copyOf(attachments.values());
  }

  /** Counts a paragraph or table of the body, which is a line of the source, from 1. */
  int next() {
    return ++number;
  }

  void add(SourceLine line) {
    lines.add(line);
  }

  /** Adds lines of the masthead. */
  void masthead(List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      setAside(paragraph);
      for (String raw : paragraph.text.raw().split("\n", -1)) {
        if (!Glyphs.isBlank(raw)) {
          lines.add(SourceLine.free(1, 1, raw, Cleaner.clean(raw)));
        }
      }
    }
  }

  /** Adds a paragraph, and behind it its pictures, its notes and its text boxes. */
  void add(Paragraph paragraph) {
    setAside(paragraph);
    if (!paragraph.isBlank()) {
      lines.add(agendaTitle(paragraph) ? free(paragraph) : maker.line(paragraph));
    }
    pictures(paragraph);
    notes(paragraph);
    paragraph.boxes.forEach(box -> addBox(box, paragraph));
  }

  private void addBox(Block box, Paragraph anchor) {
    if (box instanceof Paragraph paragraph) {
      paragraph.number = anchor.number;
      add(paragraph);
    } else if (box instanceof WordTable table && table.isSingleCell()) {
      table.framed().forEach(block -> addBox(block, anchor));
    } else if (box instanceof WordTable table) {
      table.paragraphs().forEach(paragraph -> paragraph.number = anchor.number);
      addTable(table, anchor.number, anchor.page);
    }
  }

  /** Adds a table, and behind it the notes of its cells. */
  void addTable(WordTable table, int number, int page) {
    WordTables.line(table, number, page).ifPresent(lines::add);
    for (Paragraph paragraph : table.paragraphs()) {
      setAside(paragraph);
      labels += paragraph.isBlank() ? 0 : Glyphs.count(paragraph.label);
      attach(paragraph);
      notes(paragraph);
    }
  }

  /** Characters of the numbers in cells, which Word prints and no text holds. */
  long labels() {
    return labels;
  }

  private boolean agendaTitle(Paragraph paragraph) {
    boolean masthead = lines.stream().allMatch(line -> line.form() != Form.TITLE);
    return masthead && maker.isAgendaTitle(paragraph);
  }

  private static SourceLine free(Paragraph paragraph) {
    String raw = paragraph.text.raw();
    return SourceLine.free(paragraph.number, paragraph.page, raw, Cleaner.clean(raw));
  }

  private void pictures(Paragraph paragraph) {
    for (String words : paragraph.pictureTexts) {
      lines.add(
          new SourceLine(
              paragraph.number,
              paragraph.page,
              Form.IMAGE,
              0,
              "",
              words,
              Cleaner.clean(words),
              List.of()));
    }
    attach(paragraph);
  }

  private void attach(Paragraph paragraph) {
    paragraph.pictures.forEach(picture -> attachments.putIfAbsent(picture.name(), picture));
  }

  private void notes(Paragraph paragraph) {
    for (Paragraph.NoteMark mark : paragraph.notes) {
      ItemStory story = notes.get(mark.kind());
      List<Paragraph> note = story == null ? List.of() : story.take(mark.id());
      note.forEach(this::setAside);
      if (note.stream().anyMatch(line -> !line.isBlank())) {
        lines.add(maker.note(mark.label(), note, paragraph.number, paragraph.page));
      }
    }
  }

  /** Sets aside what of a paragraph was deleted or is hidden. */
  void setAside(Paragraph paragraph) {
    drop(paragraph.deleted, paragraph, "tracked-deletion");
    drop(paragraph.hidden, paragraph, "hidden-text");
  }

  private void drop(CharSequence words, Paragraph from, String code) {
    if (!Glyphs.isBlank(words)) {
      int line = Math.max(1, from.number == 0 ? number : from.number);
      dropped.add(SourceLine.free(line, Math.max(1, from.page), words.toString().strip(), ""));
      notices.add(
          new Notice(code, Math.max(1, from.page), line, Cleaner.clean(words.toString()), ""));
    }
  }

  /** Sets aside text that Word does not show. */
  void stray(String words, int page) {
    if (!Glyphs.isBlank(words)) {
      dropped.add(SourceLine.free(Math.max(1, number), page, words.strip(), ""));
    }
  }
}
