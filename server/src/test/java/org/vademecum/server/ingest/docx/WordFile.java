package org.vademecum.server.ingest.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vademecum.server.ingest.SourceFile;

/** Builds Word files part by part, so that a test can say or break anything. */
public final class WordFile {
  static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SPACES =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
          + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String mainType = WORD + "document.main+xml";

  public static WordFile of(String body) {
    return new WordFile()
        .raw("word/document.xml", xml("document", "<w:body>" + body + "</w:body>"));
  }

  static String xml(String root, String content) {
    return "<?xml version='1.0' encoding='UTF-8'?><w:"
        + root
        + SPACES
        + ">"
        + content
        + "</w:"
        + root
        + ">";
  }

  /** A paragraph of one run. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  static String p(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  WordFile mainType(String type) {
    mainType = type;
    return this;
  }

  /** A part of a type, related to the main part as {@code id} (its type when null). */
  public WordFile part(String type, String content) {
    return part(type, "r-" + type, "word/" + type + ".xml", xml(type, content));
  }

  WordFile part(String type, String id, String name, String content) {
    types
        .append("<Override PartName='/")
        .append(name)
        .append("' ContentType='")
        .append(WORD)
        .append(type)
        .append("+xml'/>");
    relations
        .append("<Relationship Id='")
        .append(id)
        .append("' Type='")
        .append(RELATION)
        .append(type)
        .append("' Target='/")
        .append(name)
        .append("'/>");
    return raw(name, content);
  }

  WordFile raw(String name, String content) {
    return raw(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A part as it is, whatever it holds. */
  public WordFile raw(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public SourceFile build() {
    raw(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType="
            + "'application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='png' ContentType='image/png'/>"
            + "<Override PartName='/word/document.xml' ContentType='"
            + mainType
            + "'/>"
            + types
            + "</Types>");
    raw(
        "_rels/.rels",
        relations(
            "<Relationship Id='d' Type='"
                + RELATION
                + "officeDocument' Target='word/document.xml'/>"));
    raw("word/_rels/document.xml.rels", relations(relations.toString()));
    return new SourceFile("sample.docx", zip());
  }

  private static String relations(String content) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + content
        + "</Relationships>";
  }

  private byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
