package org.vademecum.server.ingest.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class GuardedReaderTest {

  @Test
  void manyElementsReadAsTextAreNotDeep() throws XMLStreamException {
    String text = "<t>well</t>".repeat(3 * Xml.MAX_DEPTH);

    assertEquals(3 * Xml.MAX_DEPTH, texts("<d>" + text + "</d>"));
  }

  @Test
  void deepElementsAreRefusedBehindMany() {
    String text = "<t>well</t>".repeat(Xml.MAX_DEPTH);
    String deep = "<d>".repeat(Xml.MAX_DEPTH) + "</d>".repeat(Xml.MAX_DEPTH);

    XMLStreamException fault =
        assertThrows(XMLStreamException.class, () -> texts("<d>" + text + deep + "</d>"));

    assertTrue(String.valueOf(fault.getMessage()).contains("nested more than"), fault.toString());
  }

  private static int texts(String document) throws XMLStreamException {
    XMLStreamReader xml =
        Xml.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    int texts = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        texts += xml.getElementText().equals("well") ? 1 : 0;
      }
    }
    return texts;
  }
}
