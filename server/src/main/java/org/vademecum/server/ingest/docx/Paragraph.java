package org.vademecum.server.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;

/** A paragraph while it is read: what it says of itself, and its text as a reader would see it. */
final class Paragraph implements Block {
  /** A note's mark: which note, and the label that the mark prints. */
  record NoteMark(NoteKind kind, String id, String label) {}

  final MarkedText text = new MarkedText();
  final StringBuilder deleted = new StringBuilder();
  final StringBuilder hidden = new StringBuilder();
  final List<NoteMark> notes = new ArrayList<>();
  final List<Attachment> pictures = new ArrayList<>();
  final List<String> pictureTexts = new ArrayList<>();

  /** What stands in its text boxes. */
  final List<Block> boxes = new ArrayList<>();

  String style = "";
  String numberId = "";
  int depth = -1;
  int outline = -1;
  int indent = -1;
  boolean framed;
  boolean centred;
  boolean endDeleted;
  String label = "";
  int number;
  int page;
  int size;
  private long seen;
  private long seenBold;

  void append(String words, boolean bold, boolean italic) {
    int start = text.position();
    text.append(words);
    long count = Glyphs.count(words);
    seen += count;
    if (bold) {
      seenBold += count;
      text.mark(start, Span.Kind.STRONG, "");
    }
    if (italic) {
      text.mark(start, Span.Kind.EMPHASIS, "");
    }
  }

  void note(NoteKind kind, String id, String label, int start) {
    text.mark(start, Span.Kind.NOTE_REFERENCE, label);
    notes.add(new NoteMark(kind, id, label));
  }

  /** Takes in a paragraph whose end was deleted: Word shows the two as one. */
  void begin(Paragraph before) {
    text.append(before.text);
    deleted.append(before.deleted);
    hidden.append(before.hidden);
    notes.addAll(before.notes);
    pictures.addAll(before.pictures);
    pictureTexts.addAll(before.pictureTexts);
    boxes.addAll(before.boxes);
    seen += before.seen;
    seenBold += before.seenBold;
    page = before.page;
  }

  @Override
  public void addTo(List<Paragraph> all) {
    all.add(this);
    for (Block box : boxes) {
      box.addTo(all);
    }
  }

  boolean isBold() {
    return seen > 0 && seenBold == seen;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
