package org.vademecum.server.ingest.docx;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.server.ingest.docx.Style.Toggle;
import org.vademecum.server.ingest.xml.Xml;

/** What the sections of a document say of its headers, footers and notes; read beforehand. */
final class Sections {
  private final Set<String> headersAndFooters = new LinkedHashSet<>();
  private final Map<NoteKind, String> formats = new EnumMap<>(NoteKind.class);
  private String firstPage = "";
  private boolean firstEnded;

  /** Reads the main part. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      boolean begins = xml.next() == XMLStreamConstants.START_ELEMENT;
      if (begins && xml.getLocalName().equals("sectPr")) {
        readSection(xml);
      }
    }
  }

  private void readSection(XMLStreamReader xml) throws XMLStreamException {
    String first = "";
    boolean titlePage = false;
    NoteKind kind = NoteKind.FOOTNOTE;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("sectPr")) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "headerReference", "footerReference" -> {
          headersAndFooters.add(Xml.attribute(xml, "id"));
          boolean header = xml.getLocalName().startsWith("header");
          first = header && isFirst(xml) ? Xml.attribute(xml, "id") : first;
        }
        case "titlePg" -> titlePage = Toggle.of(Xml.attribute(xml, "val")).isOn();
        case "footnotePr" -> kind = NoteKind.FOOTNOTE;
        case "endnotePr" -> kind = NoteKind.ENDNOTE;
        case "numFmt" -> formats.putIfAbsent(kind, Xml.attribute(xml, "val"));
        case "sectPrChange" -> Xml.skip(xml);
        default -> {}
      }
    }
    firstPage = !firstEnded && titlePage ? first : firstPage;
    firstEnded = true;
  }

  private static boolean isFirst(XMLStreamReader xml) {
    return Xml.attribute(xml, "type").equals("first");
  }

  /** Relationship of the header of the document's first page, or empty when it has none. */
  String firstPageHeader() {
    return firstPage;
  }

  /** Relationships of all headers and footers, each once. */
  Set<String> headersAndFooters() {
    return headersAndFooters;
  }

  /** How the marks of notes are numbered. */
  String format(NoteKind kind) {
    return formats.getOrDefault(kind, kind.format());
  }
}
