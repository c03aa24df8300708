package org.vademecum.server.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.xml.Xml;

/**
 * Chooses among alternatives (ECMA-376 part 3, {@code mc:AlternateContent}): only the first is
 * read, the others say the same for older programs.
 */
final class Alternatives {
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private final Deque<Boolean> chosen = new ArrayDeque<>();

  static boolean are(XMLStreamReader xml) {
    return COMPATIBILITY.equals(xml.getNamespaceURI());
  }

  void open(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "AlternateContent" -> chosen.push(false);
      case "Choice", "Fallback" -> {
        if (Boolean.TRUE.equals(chosen.peek())) {
          Xml.skip(xml);
        } else if (!chosen.isEmpty()) {
          chosen.pop();
          chosen.push(true);
        }
      }
      default -> {}
    }
  }

  void close(XMLStreamReader xml) {
    if (xml.getLocalName().equals("AlternateContent")) {
      chosen.poll();
    }
  }
}
