package org.vademecum.server.ingest.docx;

import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.xml.Xml;

/** Values of attributes, read without failing: Word itself is as tolerant. */
final class Values {
  private Values() {}

  /** A whole number of at most six digits; else what stands in for it. */
  static int number(String value, int otherwise) {
    return value.matches("-?[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /** Where a {@code w:ind} lets lines begin, in twentieths of a point. */
  static int indent(XMLStreamReader xml) {
    String start = Xml.attribute(xml, "start");
    return Math.max(0, number(start.isEmpty() ? Xml.attribute(xml, "left") : start, 0));
  }
}
