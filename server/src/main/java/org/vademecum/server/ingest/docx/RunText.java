package org.vademecum.server.ingest.docx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.xml.Xml;

/** The text of the runs of a paragraph: what is seen, what is hidden, what was deleted. */
final class RunText {
  private final Story story;
  private final Fields fields;
  private final @Nullable RunText outer;
  private RunProperties properties = RunProperties.PLAIN;
  private Paragraph.@Nullable NoteMark custom;

  RunText(Story story, Fields fields) {
    this(story, fields, null);
  }

  /**
   * @param outer text of the paragraph in whose text box this one stands, or null
   */
  RunText(Story story, Fields fields, @Nullable RunText outer) {
    this.story = story;
    this.fields = fields;
    this.outer = outer;
  }

  RunText outer() {
    return outer == null ? this : outer;
  }

  void begin() {
    properties = RunProperties.PLAIN;
  }

  void end() {
    properties = RunProperties.PLAIN;
  }

  void properties(RunProperties read) {
    properties = read;
  }

  /** Takes an element of a run, to its end where it holds text. */
  void take(XMLStreamReader xml, String name, @Nullable Paragraph paragraph, boolean deleted)
      throws XMLStreamException {
    switch (name) {
      case "t" -> text(xml.getElementText(), paragraph, deleted);
      case "delText" -> text(xml.getElementText(), paragraph, true);
      case "instrText", "delInstrText" -> Xml.skip(xml);
      case "tab", "ptab" -> text("\t", paragraph, deleted);
      case "cr" -> text("\n", paragraph, deleted);
      case "br" -> lineBreak(xml, paragraph, deleted);
      case "noBreakHyphen" -> text("\u2011", paragraph, deleted);
      case "softHyphen" -> text("\u00ad", paragraph, deleted);
      case "sym" -> text(symbol(xml), paragraph, deleted);
      case "lastRenderedPageBreak" -> story.renderedPageBreak();
      case "footnoteReference" -> note(xml, NoteKind.FOOTNOTE, paragraph, deleted);
      case "endnoteReference" -> note(xml, NoteKind.ENDNOTE, paragraph, deleted);
      default -> {}
    }
  }

  static String symbol(XMLStreamReader xml) {
    return Symbols.of(Xml.attribute(xml, "font"), Xml.attribute(xml, "char"));
  }

  private void lineBreak(XMLStreamReader xml, @Nullable Paragraph paragraph, boolean deleted) {
    text("\n", paragraph, deleted);
    if (!deleted && Xml.attribute(xml, "type").equals("page")) {
      story.pageBreak();
    }
  }

  private void note(
      XMLStreamReader xml, NoteKind kind, @Nullable Paragraph paragraph, boolean deleted) {
    if (paragraph == null || deleted || properties.hidden().isOn()) {
      return;
    }
    String id = Xml.attribute(xml, "id");
    String following = Xml.attribute(xml, "customMarkFollows");
    if (!following.isEmpty() && Style.Toggle.of(following).isOn()) {
      custom = new Paragraph.NoteMark(kind, id, "");
      return;
    }
    String label = story.nextNote(kind);
    int start = paragraph.text.position();
    paragraph.text.append(label);
    paragraph.note(kind, id, label, start);
  }

  private void text(String words, @Nullable Paragraph paragraph, boolean deleted) {
    if (paragraph == null) {
      story.stray(words);
    } else if (deleted) {
      paragraph.deleted.append(words);
    } else if (isHidden(paragraph)) {
      paragraph.hidden.append(words);
    } else if (fields.inInstruction()) {
      story.stray(words);
    } else {
      show(words, paragraph);
    }
  }

  private boolean isHidden(Paragraph paragraph) {
    return properties.hidden().or(story.style(paragraph).hidden()).isOn();
  }

  private void show(String words, Paragraph paragraph) {
    Paragraph.NoteMark mark = custom;
    int start = paragraph.text.position();
    if (!Glyphs.isBlank(words)) {
      paragraph.page = paragraph.page == 0 ? story.page() : paragraph.page;
      paragraph.size = paragraph.size == 0 ? properties.size() : paragraph.size;
      story.shown();
    }
    paragraph.append(words, properties.bold().isOn(), properties.italic().isOn());
    if (mark != null && !Glyphs.isBlank(words)) {
      custom = null;
      paragraph.note(mark.kind(), mark.id(), words.strip(), start);
    }
  }
}
