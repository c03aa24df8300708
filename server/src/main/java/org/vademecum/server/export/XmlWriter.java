package org.vademecum.server.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML; characters that XML cannot hold become U+FFFD. */
final class XmlWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;
  private final Deque<String> open = new ArrayDeque<>();

  private interface Step {
    void run() throws XMLStreamException;
  }

  XmlWriter() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML into memory cannot fail", e);
    }
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML into memory cannot fail", e);
    }
  }

  /** A line that the document begins with, as it stands. */
  XmlWriter line(String raw) {
    run(() -> xml.writeDTD(raw + "\n"));
    return this;
  }

  /**
   * Opens an element; attributes come as name and value in turn, those with a null value not at
   * all.
   */
  XmlWriter open(String name, String... attributes) {
    run(() -> xml.writeStartElement(name));
    open.push(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  XmlWriter attribute(String name, String value) {
    run(() -> xml.writeAttribute(name, legal(value)));
    return this;
  }

  XmlWriter text(String words) {
    run(() -> xml.writeCharacters(legal(words)));
    return this;
  }

  XmlWriter close() {
    open.pop();
    run(xml::writeEndElement);
    return this;
  }

  /** An element that holds only text. */
  XmlWriter element(String name, String words, String... attributes) {
    return open(name, attributes).text(words).close();
  }

  /** An element without content. */
  XmlWriter empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  private static String legal(String words) {
    StringBuilder out = null;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      if (!isLegal(c)) {
        out = out == null ? new StringBuilder(words) : out;
        out.setCharAt(i, '\ufffd');
      }
      i += Character.charCount(c);
    }
    return out == null ? words : out.toString();
  }

  /** XML 1.0, production 2; a carriage return would not come back. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c <= 0xd7ff)
        || (c >= 0xe000 && c < 0xfffe)
        || c >= 0x10000;
  }

  byte[] toBytes() {
    run(xml::writeEndDocument);
    run(xml::flush);
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }
}
