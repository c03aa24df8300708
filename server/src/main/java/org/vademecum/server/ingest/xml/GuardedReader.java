package org.vademecum.server.ingest.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Refuses document types, and elements nested beyond reason. */
final class GuardedReader extends StreamReaderDelegate {
  private int depth;

  GuardedReader(XMLStreamReader xml) {
    super(xml);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == XMLStreamConstants.DTD) {
      throw new DoctypeException(getLocation());
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("undeclared entity &" + getLocalName() + ";", getLocation());
    }
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    if (depth > Xml.MAX_DEPTH) {
      throw new XMLStreamException(
          "elements are nested more than " + Xml.MAX_DEPTH + " deep", getLocation());
    }
    return event;
  }

  /** Reads to the end of the element, which the reader below does not report. */
  @Override
  public String getElementText() throws XMLStreamException {
    String text = super.getElementText();
    depth--;
    return text;
  }
}
