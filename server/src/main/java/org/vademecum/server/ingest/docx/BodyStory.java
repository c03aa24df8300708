package org.vademecum.server.ingest.docx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Glyphs;

/** The body of a document: makes its lines, notes behind the paragraphs that bear their marks. */
final class BodyStory implements Story {
  private final Styles styles;
  private final LineMaker maker;
  private final WordPackage pack;
  private final Sections sections;
  private final BodyLines lines;
  private final FramedNotes framedNotes;
  private final PageCount pages = new PageCount();
  private final Map<NoteKind, Integer> counts = new EnumMap<>(NoteKind.class);
  private final WordTables tables = new WordTables();
  private @Nullable OpenTable openTable;
  private long implied;

  BodyStory(Styles styles, LineMaker maker, WordPackage pack, Sections sections, BodyLines lines) {
    this.styles = styles;
    this.maker = maker;
    this.pack = pack;
    this.sections = sections;
    this.lines = lines;
    this.framedNotes = new FramedNotes(maker, lines);
  }

  /** Characters that Word prints and no text holds: marks of notes, numbers in cells. */
  long implied() {
    return implied + lines.labels();
  }

  @Override
  public void paragraph(Paragraph paragraph) {
    paragraph.number = lines.next();
    if (maker.isContents(paragraph) && !paragraph.isBlank() && openTable == null) {
      lines.setAside(paragraph);
      tables.addContents(paragraph);
    } else if (paragraph.framed && paragraph.isBlank()) {
      lines.add(paragraph);
    } else if (maker.isFramedNote(paragraph)) {
      framedNotes.add(paragraph);
    } else {
      flush();
      framedNotes.flush(paragraph.page);
      lines.add(paragraph);
    }
  }

  @Override
  public void table(WordTable table) {
    List<Paragraph> paragraphs = table.paragraphs();
    if (table.isSingleCell()) {
      flush();
      table.framed().forEach(this::block);
      return;
    }
    if (lines.lines().isEmpty() && WordTables.isMasthead(paragraphs)) {
      lines.masthead(paragraphs);
      return;
    }
    int number = lines.next();
    int first = paragraphs.stream().mapToInt(p -> p.page).filter(p -> p > 0).min().orElse(page());
    paragraphs.forEach(p -> p.number = number);
    openTable = openTable == null ? new OpenTable(table, number, first) : openTable.with(table);
  }

  private void block(Block block) {
    if (block instanceof WordTable table) {
      table(table);
    } else if (block instanceof Paragraph paragraph) {
      paragraph(paragraph);
    }
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
    framedNotes.flush(done.page());
    lines.addTable(done.table(), done.number(), done.page());
  }

  @Override
  public void end() {
    flush();
    framedNotes.flush(Integer.MAX_VALUE);
  }

  @Override
  public void stray(String words) {
    lines.stray(words, page());
  }

  @Override
  public void pictureText(Paragraph in, String words) {
    if (!Glyphs.isBlank(words)) {
      in.pictureTexts.add(words);
      in.page = in.page == 0 ? page() : in.page;
    }
  }

  @Override
  public void picture(Paragraph in, String relation) {
    pack.picture(relation, page()).ifPresent(in.pictures::add);
  }

  @Override
  public int page() {
    return pages.page();
  }

  @Override
  public void pageBreak() {
    pages.broken();
  }

  @Override
  public void renderedPageBreak() {
    pages.rendered();
  }

  @Override
  public void shown() {
    pages.shown();
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
