package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.NotADocumentException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Reads a Word document as Word would print it: numbers of lists computed, changes accepted, fields
 * with their results. Headers, footers, comments, deleted and hidden text are dropped into
 * provenance; the header of the first page comes first, for it is where offices keep the masthead.
 * A line's number is its paragraph's.
 */
public final class DocxExtractor {

  /**
   * Extracts a file.
   *
   * @param charset has no meaning here
   */
  public Extracted extract(SourceFile file, String charset) {
    try (WordPackage pack = WordPackage.open(file)) {
      return new Reading(file, pack).extract();
    }
  }

  private static final class Reading {
    private final SourceFile file;
    private final WordPackage pack;
    private final Styles styles = new Styles();
    private final Sections sections = new Sections();
    private final TextCount count = new TextCount();
    private final Map<NoteKind, ItemStory> notes = new EnumMap<>(NoteKind.class);
    private final List<SourceLine> dropped = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    Reading(SourceFile file, WordPackage pack) {
      this.file = file;
      this.pack = pack;
    }

    Extracted extract() {
      pack.readMain(sections::read);
      pack.readMain(count::read);
      pack.readRelated("styles", styles::read);
      Numbering[] numbering = {Numbering.none()};
      pack.readRelated("numbering", xml -> numbering[0] = new NumberingReader().read(xml));
      for (NoteKind kind : NoteKind.values()) {
        notes.put(kind, related(kind.part()));
      }
      LineMaker maker = new LineMaker(styles, numbering[0]);
      BodyLines lines = new BodyLines(maker, notes);
      BodyStory body = new BodyStory(styles, maker, pack, sections, lines);
      readHeaders(lines);
      pack.readMain(xml -> new StoryReader(styles, numbering[0], body).read(xml));
      readComments();
      notes.values().forEach(this::dropRest);
      return extracted(lines, body.implied());
    }

    private Extracted extracted(BodyLines lines, long implied) {
      if (lines.lines().isEmpty()) {
        throw new NotADocumentException(file.name(), "the Word document has no text to read");
      }
      dropped.addAll(lines.dropped());
      notices.addAll(lines.notices());
      return new Extracted(
          HeadingRanks.dense(FrontPage.read(lines.lines())),
          dropped,
          true,
          true,
          "",
          count.count() + implied,
          notices,
          lines.attachments());
    }

    private ItemStory related(String type) {
      ItemStory story = new ItemStory(styles);
      pack.readRelated(type, count::read);
      pack.readRelated(type, xml -> new StoryReader(styles, Numbering.none(), story).read(xml));
      return story;
    }

    private void readHeaders(BodyLines lines) {
      for (String id : sections.headersAndFooters()) {
        ItemStory story = new ItemStory(styles);
        pack.readById(id, count::read);
        pack.readById(id, xml -> new StoryReader(styles, Numbering.none(), story).read(xml));
        if (id.equals(sections.firstPageHeader())) {
          lines.masthead(story.take(""));
        }
        dropRest(story);
      }
    }

    private void readComments() {
      ItemStory comments = related("comments");
      for (Paragraph comment : comments.rest()) {
        if (!comment.isBlank()) {
          notices.add(new Notice("comment", 0, 0, comment.text.text(), ""));
        }
      }
      dropRest(comments);
    }

    private void dropRest(ItemStory story) {
      for (Paragraph paragraph : story.rest()) {
        drop(paragraph.text.raw());
        drop(paragraph.deleted);
        drop(paragraph.hidden);
      }
      drop(story.strayText());
    }

    private void drop(CharSequence words) {
      if (!Glyphs.isBlank(words)) {
        String raw = words.toString().strip();
        dropped.add(SourceLine.free(1, 1, raw, Cleaner.clean(raw)));
      }
    }
  }
}
