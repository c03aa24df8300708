package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** The body of a document: makes its lines, notes behind the paragraphs that bear their marks. */
final class BodyStory implements Story {
  private final Styles styles;
  private final LineMaker maker;
  private final WordPackage pack;
  private final Sections sections;
  private final Map<NoteKind, ItemStory> notes;
  private final Map<NoteKind, Integer> counts = new EnumMap<>(NoteKind.class);
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> dropped = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();
  private final List<Paragraph> framedNotes = new ArrayList<>();
  private final WordTables tables = new WordTables();
  private @Nullable OpenTable openTable;
  private long implied;
  private int number;
  private int page = 1;
  private boolean freshPage;

  BodyStory(
      Styles styles,
      LineMaker maker,
      WordPackage pack,
      Sections sections,
      Map<NoteKind, ItemStory> notes) {
    this.styles = styles;
    this.maker = maker;
    this.pack = pack;
    this.sections = sections;
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

  /** Characters that Word prints and no text holds: marks of notes, numbers in cells. */
  long implied() {
    return implied;
  }

  /** Lines of the masthead, from the header of the first page. */
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

  @Override
  public void paragraph(Paragraph paragraph) {
    if (maker.isContents(paragraph) && !paragraph.isBlank() && openTable == null) {
      setAside(paragraph);
      paragraph.number = ++number;
      tables.addContents(paragraph);
      return;
    }
    paragraph.number = ++number;
    if (paragraph.framed && paragraph.isBlank()) {
      add(paragraph);
      return;
    }
    if (maker.isFramedNote(paragraph)) {
      setAside(paragraph);
      framedNotes.add(paragraph);
      return;
    }
    flush();
    flushFramed(paragraph.page);
    add(paragraph);
  }

  private void add(Paragraph paragraph) {
    setAside(paragraph);
    if (!paragraph.isBlank()) {
      lines.add(agendaTitle(paragraph) ? free(paragraph) : maker.line(paragraph));
    }
    pictures(paragraph);
    noteLines(paragraph);
    for (Paragraph box : paragraph.boxes) {
      box.number = paragraph.number;
      add(box);
    }
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

  private void noteLines(Paragraph paragraph) {
    for (Paragraph.NoteMark mark : paragraph.notes) {
      ItemStory story = notes.get(mark.kind());
      List<Paragraph> note = story == null ? List.of() : story.take(mark.id());
      note.forEach(this::setAside);
      if (note.stream().anyMatch(line -> !line.isBlank())) {
        lines.add(maker.note(mark.label(), note, paragraph.number, paragraph.page));
      }
    }
  }

  private void setAside(Paragraph paragraph) {
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

  @Override
  public void table(WordTable table) {
    List<Paragraph> paragraphs = table.paragraphs();
    if (table.isSingleCell()) {
      flush();
      paragraphs.forEach(this::paragraph);
      return;
    }
    if (lines.isEmpty() && WordTables.isMasthead(paragraphs)) {
      masthead(paragraphs);
      return;
    }
    number++;
    int first = paragraphs.stream().mapToInt(p -> p.page).filter(p -> p > 0).min().orElse(page);
    paragraphs.forEach(p -> p.number = number);
    openTable = openTable == null ? new OpenTable(table, number, first) : openTable.with(table);
  }

  /** A table that goes on after the notes at a page's foot is one table. */
  private record OpenTable(WordTable table, int number, int page) {
    OpenTable with(WordTable more) {
      table.addRows(more);
      return this;
    }
  }

  private void flush() {
    implied += tables.contentsLabels();
    tables.takeContents().ifPresent(lines::add);
    OpenTable done = openTable;
    openTable = null;
    if (done == null) {
      return;
    }
    flushFramed(done.page());
    tables.line(done.table(), done.number(), done.page()).ifPresent(lines::add);
    for (Paragraph paragraph : done.table().paragraphs()) {
      setAside(paragraph);
      implied += paragraph.isBlank() ? 0 : Glyphs.count(paragraph.label);
      attach(paragraph);
      noteLines(paragraph);
    }
  }

  private void flushFramed(int nextPage) {
    if (!framedNotes.isEmpty() && framedNotes.get(0).page < nextPage) {
      for (Paragraph note : framedNotes) {
        lines.add(maker.note("", List.of(note), note.number, note.page));
      }
      framedNotes.clear();
    }
  }

  @Override
  public void end() {
    flush();
    flushFramed(Integer.MAX_VALUE);
  }

  @Override
  public void stray(String words) {
    if (!Glyphs.isBlank(words)) {
      dropped.add(SourceLine.free(Math.max(1, number), page, words.strip(), ""));
    }
  }

  @Override
  public void pictureText(Paragraph in, String words) {
    if (!Glyphs.isBlank(words)) {
      in.pictureTexts.add(words);
      in.page = in.page == 0 ? page : in.page;
    }
  }

  @Override
  public void picture(Paragraph in, String relation) {
    pack.picture(relation, page).ifPresent(in.pictures::add);
  }

  @Override
  public int page() {
    return page;
  }

  @Override
  public void pageBreak() {
    page++;
    freshPage = true;
  }

  @Override
  public void renderedPageBreak() {
    page += freshPage ? 0 : 1;
    freshPage = false;
  }

  @Override
  public void shown() {
    freshPage = false;
  }

  @Override
  public String nextNote(NoteKind kind) {
    String label = NumberFormat.format(sections.format(kind), counts.merge(kind, 1, Integer::sum));
    implied += Glyphs.count(label);
    return label;
  }

  @Override
  public Style style(Paragraph paragraph) {
    return styles.paragraph(paragraph.style);
  }
}
