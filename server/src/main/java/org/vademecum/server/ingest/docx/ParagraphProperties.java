package org.vademecum.server.ingest.docx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.xml.Xml;

/** What a paragraph says of itself, and the label of its list. */
final class ParagraphProperties {
  private final Styles styles;
  private final Numbering numbering;

  ParagraphProperties(Styles styles, Numbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** Reads {@code w:pPr}, to its end. */
  void read(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("pPr")) {
      if (xml.isStartElement()) {
        take(xml, paragraph);
      }
    }
  }

  private static void take(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
    String value = Xml.attribute(xml, "val");
    switch (xml.getLocalName()) {
      case "pStyle" -> paragraph.style = value;
      case "numId" -> paragraph.numberId = value;
      case "ilvl" -> paragraph.depth = Values.number(value, 0);
      case "outlineLvl" -> paragraph.outline = Values.number(value, 9);
      case "ind" -> paragraph.indent = Values.indent(xml);
      case "framePr" -> paragraph.framed = true;
      case "jc" -> paragraph.centred = value.equals("center");
      case "del" -> paragraph.endDeleted = true;
      case "pPrChange", "rPrChange", "sectPr" -> Xml.skip(xml);
      default -> {}
    }
  }

  /** Counts a paragraph of a list and gives it its label. */
  void label(Paragraph paragraph) {
    Style style = styles.paragraph(paragraph.style);
    boolean own = !paragraph.numberId.isEmpty();
    String list = own ? paragraph.numberId : style.numberId();
    if (list.isEmpty() || list.equals("0")) {
      return;
    }
    int said = paragraph.depth >= 0 ? paragraph.depth : style.depth();
    int depth = own && paragraph.depth >= 0 ? said : numbering.depthOf(list, style.id(), said);
    paragraph.depth = depth;
    paragraph.numberId = list;
    if (paragraph.indent < 0) {
      paragraph.indent = numbering.level(list, depth).indent();
    }
    if (!paragraph.isBlank()) {
      paragraph.label = numbering.next(list, depth).strip();
    }
  }
}
