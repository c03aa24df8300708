package org.vademecum.server.ingest.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML for streaming. A document type is refused, so that no entity can be declared, expanded
 * or fetched.
 */
public final class Xml {
  /** Elements nested deeper than this are no document. */
  public static final int MAX_DEPTH = 2000;

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("the external entity " + systemId + " is not fetched");
        });
    return factory;
  }

  /** A reader that decodes as the XML declares; the stream stays the caller's to close. */
  public static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return new GuardedReader(FACTORY.createXMLStreamReader(XmlDecoder.decode(in)));
  }

  /** The value of an attribute of that local name in whatever namespace, or empty. */
  public static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Reads on to the end of the element that was just opened. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }
}
