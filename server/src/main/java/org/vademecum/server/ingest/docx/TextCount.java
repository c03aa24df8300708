package org.vademecum.server.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.xml.Xml;

/**
 * Counts the characters of a part's text before anything is made of it: text, deleted text,
 * symbols, hyphens, and what stands for pictures. Instructions of fields are no text.
 */
final class TextCount {
  private final Deque<Boolean> chosen = new ArrayDeque<>();
  private long count;

  long count() {
    return count;
  }

  /** Counts a part. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("AlternateContent")) {
        chosen.poll();
      }
    }
  }

  private void open(XMLStreamReader xml) throws XMLStreamException {
    boolean word = String.valueOf(xml.getNamespaceURI()).contains("wordprocessingml");
    switch (xml.getLocalName()) {
      case "AlternateContent" -> chosen.push(false);
      case "Choice", "Fallback" -> choose(xml);
      case "t", "delText" -> {
        boolean math = String.valueOf(xml.getNamespaceURI()).endsWith("/math");
        count += word || math ? Glyphs.count(xml.getElementText()) : 0;
      }
      case "instrText", "delInstrText" -> Xml.skip(xml);
      case "sym" -> count += Glyphs.count(RunText.symbol(xml));
      case "noBreakHyphen" -> count++;
      case "docPr" -> count += word ? 0 : Glyphs.count(Xml.attribute(xml, "descr"));
      default -> {}
    }
  }

  private void choose(XMLStreamReader xml) throws XMLStreamException {
    if (Boolean.TRUE.equals(chosen.peek())) {
      Xml.skip(xml);
    } else if (!chosen.isEmpty()) {
      chosen.pop();
      chosen.push(true);
    }
  }
}
