package org.vademecum.server.ingest.docx;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.docx.Style.Toggle;
import org.vademecum.server.ingest.xml.Xml;

/** The styles of a document, each with what it inherits (ECMA-376 part 1, 17.7). */
final class Styles {
  private static final int MAX_CHAIN = 64;

  private final Map<String, Style> declared = new HashMap<>();
  private final Map<String, Style> resolved = new HashMap<>();
  private String standard = "";

  /** Reads {@code word/styles.xml}. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("style")) {
        readStyle(xml);
      }
    }
  }

  private void readStyle(XMLStreamReader xml) throws XMLStreamException {
    String id = Xml.attribute(xml, "styleId");
    String type = Xml.attribute(xml, "type");
    String standing = Xml.attribute(xml, "default");
    if (type.equals("paragraph") && !standing.isEmpty() && Toggle.of(standing).isOn()) {
      standard = id;
    }
    Reading style = new Reading();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        style.take(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    declared.put(id, style.toStyle(id, type));
  }

  private static final class Reading {
    private String name = "";
    private String base = "";
    private String numberId = "";
    private int depth = -1;
    private int outline = -1;
    private int size;
    private int indent = -1;
    private Toggle bold = Toggle.UNSAID;
    private Toggle italic = Toggle.UNSAID;
    private Toggle hidden = Toggle.UNSAID;

    private void take(XMLStreamReader xml) {
      String value = Xml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "name" -> name = value;
        case "basedOn" -> base = value;
        case "numId" -> numberId = value;
        case "ilvl" -> depth = Values.number(value, 0);
        case "outlineLvl" -> outline = Values.number(value, 9);
        case "sz" -> size = Values.number(value, 0);
        case "ind" -> indent = Values.indent(xml);
        case "b" -> bold = Toggle.of(value);
        case "i" -> italic = Toggle.of(value);
        case "vanish" -> hidden = Toggle.of(value);
        default -> {}
      }
    }

    private Style toStyle(String id, String type) {
      return new Style(
          id, name, type, base, numberId, depth, outline, size, indent, bold, italic, hidden);
    }
  }

  /** The style of paragraphs that name none, or of that id. */
  Style paragraph(String id) {
    return find(id.isEmpty() || !declared.containsKey(id) ? standard : id);
  }

  /** The character style of that id. */
  Style character(String id) {
    return find(id);
  }

  private Style find(String id) {
    Style known = resolved.get(id);
    if (known != null) {
      return known;
    }
    Style style = declared.getOrDefault(id, Style.PLAIN);
    Style base = style;
    for (int i = 0; i < MAX_CHAIN && !base.base().isEmpty(); i++) {
      base = declared.getOrDefault(base.base(), Style.PLAIN);
      style = style.over(base);
    }
    resolved.put(id, style);
    return style;
  }
}
