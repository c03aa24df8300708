package org.vademecum.server.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.xml.Xml;

/**
 * Reads a story (the body, a header, the notes): paragraphs and tables in order, as a reader who
 * accepts all changes sees them.
 */
final class StoryReader {
  private final Styles styles;
  private final Story story;
  private final ParagraphProperties properties;
  private final Fields fields = new Fields();
  private final Deque<Container> containers = new ArrayDeque<>();
  private final Alternatives alternatives = new Alternatives();
  private RunText run;
  private int deleted;

  StoryReader(Styles styles, Numbering numbering, Story story) {
    this.styles = styles;
    this.story = story;
    this.properties = new ParagraphProperties(styles, numbering);
    this.run = new RunText(story, fields);
    containers.push(new Container(null));
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        close(xml);
      }
    }
    finish();
  }

  private void finish() {
    Paragraph carried = container().takeCarried();
    if (carried != null) {
      emit(carried);
    }
    story.end();
  }

  private Container container() {
    return containers.element();
  }

  private void open(XMLStreamReader xml) throws XMLStreamException {
    if (Alternatives.are(xml)) {
      alternatives.open(xml);
      return;
    }
    String name = xml.getLocalName();
    if (isWord(xml)) {
      openWord(xml, name);
    } else {
      openDrawn(xml, name);
    }
  }

  private static boolean isWord(XMLStreamReader xml) {
    String namespace = String.valueOf(xml.getNamespaceURI());
    return namespace.contains("wordprocessingml") || namespace.endsWith("/math");
  }

  private void openWord(XMLStreamReader xml, String name) throws XMLStreamException {
    Paragraph paragraph = container().open();
    switch (name) {
      case "p" -> begin();
      case "pPr" -> {
        if (paragraph != null) {
          properties.read(xml, paragraph);
        }
      }
      case "r" -> run.begin();
      case "rPr" -> run.properties(RunProperties.read(xml, styles));
      case "del", "moveFrom" -> deleted++;
      case "fldChar" -> fields.take(Xml.attribute(xml, "fldCharType"));
      case "footnote", "endnote", "comment" -> story.item(xml);
      case "txbxContent" -> containers.push(new Container(paragraph));
      case "sectPr", "tblPr", "tblGrid", "tblPrEx", "sdtPr", "sdtEndPr", "pPrChange" ->
          Xml.skip(xml);
      default -> openCell(xml, name, paragraph);
    }
  }

  private void openCell(XMLStreamReader xml, String name, @Nullable Paragraph paragraph)
      throws XMLStreamException {
    switch (name) {
      case "tbl" -> container().beginTable();
      case "tr" -> container().row();
      case "tc" -> container().cell();
      case "gridSpan" -> container().span(Values.number(Xml.attribute(xml, "val"), 1));
      case "gridBefore" -> container().gridBefore(Values.number(Xml.attribute(xml, "val"), 0));
      case "trPrChange", "tcPrChange" -> Xml.skip(xml);
      default -> run.take(xml, name, paragraph, deleted > 0);
    }
  }

  private void openDrawn(XMLStreamReader xml, String name) {
    Paragraph paragraph = container().open();
    if (paragraph == null) {
      return;
    }
    switch (name) {
      case "docPr" -> story.pictureText(paragraph, Xml.attribute(xml, "descr"));
      case "blip" -> story.picture(paragraph, Xml.attribute(xml, "embed"));
      case "imagedata" -> story.picture(paragraph, Xml.attribute(xml, "id"));
      default -> {}
    }
  }

  private void begin() {
    Paragraph paragraph = new Paragraph();
    Paragraph carried = container().takeCarried();
    if (carried != null) {
      paragraph.begin(carried);
    }
    container().begin(paragraph);
    run = new RunText(story, fields, run);
  }

  private void close(XMLStreamReader xml) {
    if (Alternatives.are(xml)) {
      alternatives.close(xml);
      return;
    }
    if (!isWord(xml)) {
      return;
    }
    switch (xml.getLocalName()) {
      case "p" -> end();
      case "r" -> run.end();
      case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
      case "tc" -> container().endCell();
      case "tbl" -> endTable();
      case "txbxContent" -> {
        if (containers.size() > 1) {
          containers.pop();
        }
      }
      default -> {}
    }
  }

  private void end() {
    Paragraph paragraph = container().end();
    run = run.outer();
    if (paragraph == null) {
      return;
    }
    if (paragraph.page == 0) {
      paragraph.page = story.page();
    }
    if (paragraph.endDeleted && !container().inTable()) {
      container().carry(paragraph);
      return;
    }
    emit(paragraph);
  }

  private void emit(Paragraph paragraph) {
    properties.label(paragraph);
    Container container = container();
    Paragraph anchor = container.anchor();
    if (container.inTable()) {
      container.addToCell(paragraph);
    } else if (anchor != null) {
      anchor.boxes.add(paragraph);
    } else {
      story.paragraph(paragraph);
    }
  }

  private void endTable() {
    WordTable table = container().endTable();
    Paragraph anchor = container().anchor();
    if (table == null) {
      return;
    }
    if (container().inTable()) {
      container().addToCell(table);
    } else if (anchor != null) {
      anchor.boxes.add(table);
    } else {
      story.table(table);
    }
  }
}
