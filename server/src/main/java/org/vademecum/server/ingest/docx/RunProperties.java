package org.vademecum.server.ingest.docx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.docx.Style.Toggle;
import org.vademecum.server.ingest.xml.Xml;

/** What a run says of itself, over its character style; the paragraph's style is not in it. */
record RunProperties(Toggle bold, Toggle italic, Toggle hidden, int size) {
  static final RunProperties PLAIN =
      new RunProperties(Toggle.UNSAID, Toggle.UNSAID, Toggle.UNSAID, 0);

  /** Reads {@code w:rPr}, to its end. */
  static RunProperties read(XMLStreamReader xml, Styles styles) throws XMLStreamException {
    Toggle bold = Toggle.UNSAID;
    Toggle italic = Toggle.UNSAID;
    Toggle hidden = Toggle.UNSAID;
    int size = 0;
    Style style = Style.PLAIN;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("rPr")) {
      if (!xml.isStartElement()) {
        continue;
      }
      String value = Xml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "rStyle" -> style = styles.character(value);
        case "b" -> bold = Toggle.of(value);
        case "i" -> italic = Toggle.of(value);
        case "vanish" -> hidden = Toggle.of(value);
        case "sz" -> size = Values.number(value, 0);
        case "rPrChange" -> Xml.skip(xml);
        default -> {}
      }
    }
    return new RunProperties(
        bold.or(style.bold()),
        italic.or(style.italic()),
        hidden.or(style.hidden()),
        size == 0 ? style.size() : size);
  }
}
