package org.vademecum.server.ingest.docx;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.docx.Style.Toggle;
import org.vademecum.server.ingest.xml.Xml;

/** Reads {@code word/numbering.xml}. */
final class NumberingReader {
  private final Map<String, ListDefinition> definitions = new HashMap<>();
  private final Map<String, ListInstance> lists = new HashMap<>();
  private String definition = "";
  private String list = "";
  private int depth = -1;
  private ListLevel level = ListLevel.NONE;

  Numbering read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open(xml, xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lvl")) {
        closeLevel();
      }
    }
    return new Numbering(definitions, lists);
  }

  private void open(XMLStreamReader xml, String name) {
    String value = Xml.attribute(xml, "val");
    switch (name) {
      case "abstractNum" -> {
        definition = Xml.attribute(xml, "abstractNumId");
        list = "";
        definitions.put(definition, new ListDefinition(definition));
      }
      case "num" -> list = Xml.attribute(xml, "numId");
      case "abstractNumId" -> lists.put(list, new ListInstance(value));
      case "styleLink" -> definition().styleLink = value;
      case "numStyleLink" -> definition().numStyleLink = value;
      case "lvl", "lvlOverride" -> openLevel(xml);
      case "startOverride" -> instance().starts.put(depth, Values.number(value, 1));
      default -> level(xml, name, value);
    }
  }

  private void openLevel(XMLStreamReader xml) {
    depth = Values.number(Xml.attribute(xml, "ilvl"), 0);
    level = ListLevel.NONE;
  }

  private void level(XMLStreamReader xml, String name, String value) {
    ListLevel l = level;
    level =
        switch (name) {
          case "start" -> l.startingAt(Values.number(value, 1));
          case "numFmt" -> with(l, value, l.text(), l.font(), l.restart(), l.legal(), l.style());
          case "lvlText" -> with(l, l.format(), value, l.font(), l.restart(), l.legal(), l.style());
          case "rFonts" ->
              with(l, l.format(), l.text(), font(xml), l.restart(), l.legal(), l.style());
          case "lvlRestart" ->
              with(
                  l,
                  l.format(),
                  l.text(),
                  l.font(),
                  Values.number(value, -1),
                  l.legal(),
                  l.style());
          case "isLgl" ->
              with(
                  l,
                  l.format(),
                  l.text(),
                  l.font(),
                  l.restart(),
                  Toggle.of(value).isOn(),
                  l.style());
          case "pStyle" -> with(l, l.format(), l.text(), l.font(), l.restart(), l.legal(), value);
          case "ind" ->
              new ListLevel(
                  l.start(),
                  l.format(),
                  l.text(),
                  l.font(),
                  l.restart(),
                  l.legal(),
                  l.style(),
                  Values.indent(xml));
          default -> l;
        };
  }

  private static ListLevel with(
      ListLevel l,
      String format,
      String text,
      String font,
      int restart,
      boolean legal,
      String style) {
    return new ListLevel(l.start(), format, text, font, restart, legal, style, l.indent());
  }

  private static String font(XMLStreamReader xml) {
    return Xml.attribute(xml, "ascii");
  }

  private void closeLevel() {
    if (list.isEmpty()) {
      definition().levels.put(depth, level);
    } else {
      instance().levels.put(depth, level);
    }
  }

  private ListDefinition definition() {
    return definitions.computeIfAbsent(definition, ListDefinition::new);
  }

  private ListInstance instance() {
    return lists.computeIfAbsent(list, id -> new ListInstance(""));
  }

  /** An abstract list: its levels, and the list style that it is or that it takes. */
  static final class ListDefinition {
    final String id;
    final Map<Integer, ListLevel> levels = new HashMap<>();
    String styleLink = "";
    String numStyleLink = "";

    ListDefinition(String id) {
      this.id = id;
    }
  }

  /** A list: its definition, and the levels and first numbers that it changes. */
  static final class ListInstance {
    final String definition;
    final Map<Integer, ListLevel> levels = new HashMap<>();
    final Map<Integer, Integer> starts = new HashMap<>();

    ListInstance(String definition) {
      this.definition = definition;
    }
  }
}
