package org.vademecum.server.ingest.akn;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.server.ingest.NotADocumentException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.xml.DoctypeException;
import org.vademecum.server.ingest.xml.Xml;

/**
 * Reads Akoma Ntoso 3.0 of any type of document: divisions with headings are headings, what bears
 * text is a paragraph, item, table or note at the depth at which it stands, attachments are parts.
 * What this project wrote comes back as it was.
 */
public final class AknReader {

  /** Reads a file. */
  public AknDocument read(SourceFile file) {
    AknHead head = new AknHead();
    AknBodyReader body = new AknBodyReader(head);
    XMLStreamReader xml = null;
    try {
      xml = Xml.open(new ByteArrayInputStream(file.bytes()));
      read(file, xml, head, body);
    } catch (DoctypeException e) {
      throw AknException.doctype(file.name(), e.getLocation().getLineNumber());
    } catch (XMLStreamException e) {
      Location at = e.getLocation() == null && xml != null ? xml.getLocation() : e.getLocation();
      int line = at == null ? 0 : Math.max(0, at.getLineNumber());
      throw AknException.malformed(file.name(), line, why(e));
    } catch (IllegalArgumentException e) {
      int line = xml == null ? 0 : Math.max(0, xml.getLocation().getLineNumber());
      throw AknException.badValue(file.name(), line, String.valueOf(e.getMessage()));
    }
    if (body.sections().isEmpty()) {
      throw new NotADocumentException(file.name(), "its XML has no text to read");
    }
    return document(file, head, body);
  }

  private static String why(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return (at < 0 ? message : message.substring(at + 9)).replaceAll("\\s+", " ").strip();
  }

  private static void read(SourceFile file, XMLStreamReader xml, AknHead head, AknBodyReader body)
      throws XMLStreamException {
    boolean root = true;
    boolean described = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (root && !name.equals("akomaNtoso")) {
          throw AknException.otherXml(file.name(), name);
        }
        root = false;
        if (name.equals("meta") && !described) {
          described = true;
          readMeta(xml, head);
        } else if (AknElements.isSilent(name)) {
          Xml.skip(xml);
        } else if (AknElements.isFurniture(name)) {
          body.furniture(xml);
        } else {
          body.open(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        body.close();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        body.characters(xml.getText());
      }
    }
  }

  private static void readMeta(XMLStreamReader xml, AknHead head) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        head.take(xml, xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static AknDocument document(SourceFile file, AknHead head, AknBodyReader body) {
    AknParts parts = new AknParts(head, body.partNames());
    List<AknSection> linked = AknLinks.link(parts.identified(body.sections()));
    List<NumberedSection> sections = new ArrayList<>();
    for (AknSection section : linked) {
      try {
        sections.add(
            new NumberedSection(
                new Section(section.id(), section.kind(), section.text(), section.spans()),
                section.level(),
                section.number()));
      } catch (IllegalArgumentException e) {
        throw AknException.badValue(file.name(), section.line(), String.valueOf(e.getMessage()));
      }
    }
    List<Part> named = parts.parts(linked);
    return new AknDocument(
        head.symbol(),
        head.language,
        head.originalLanguage,
        head.title(),
        head.workKind,
        head.masthead(),
        head.own,
        named,
        sections,
        parts.sectionParts(linked, named),
        linked.stream().map(AknSection::line).toList(),
        body.asides(),
        body.charsIn());
  }
}
