package org.vademecum.server.ingest.akn;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.xml.Xml;

/** An element that is open. */
final class AknFrame {
  final String name;
  final String zone;
  final String container;
  final String id;
  final String eId;
  final int level;
  final int said;
  final int line;
  @Nullable AknText text;
  String number;
  boolean emitted;
  boolean mark;
  boolean held;
  int outerPart = -1;

  /** Lists within items of lists around this. */
  int listDepth;

  AknFrame(XMLStreamReader xml, @Nullable AknFrame parent, int level) {
    name = xml.getLocalName();
    zone = zone(name, parent);
    container = Xml.attribute(xml, "name");
    id = Xml.attribute(xml, "wId");
    eId = Xml.attribute(xml, "eId");
    number = own(xml, "number");
    said = level(own(xml, "level"));
    line = Math.max(1, xml.getLocation().getLineNumber());
    this.level = said > 0 ? said : level;
    this.listDepth = parent == null ? 0 : parent.listDepth;
  }

  private static int level(String said) {
    return said.matches("[0-9]{1,2}") ? Integer.parseInt(said) : 0;
  }

  /** An attribute of this project, or nothing. */
  static String own(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(AknNames.VADEMECUM, attribute);
    return value == null ? "" : value;
  }

  private static String zone(String name, @Nullable AknFrame parent) {
    return switch (name) {
      case "preface", "preamble", "conclusions" -> name;
      case "body", "mainBody", "judgmentBody", "debateBody", "attachments" -> "body";
      default -> parent == null ? "" : parent.zone;
    };
  }

  boolean isNote() {
    return name.equals("authorialNote");
  }

  boolean isTable() {
    return name.equals("table");
  }

  boolean isHolder() {
    return isNote() || AknElements.isHolder(name) || !id.isEmpty();
  }

  boolean isHierarchical() {
    return AknElements.isHierarchical(name);
  }
}
