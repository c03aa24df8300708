package org.vademecum.server.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vademecum.core.document.ExpressionHead;

/**
 * Writes EPUB 3: a file a part, notes as footnotes, tables, a table of contents, landmarks,
 * accessibility metadata. All times are the edition's.
 */
public final class EpubExporter implements Exporter {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "he", "fa", "ur", "ps", "yi", "dv", "sd", "ug", "ckb");
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String OPS = "http://www.idpf.org/2007/ops";
  private static final String STYLE =
      """
      .number { margin-inline-end: 0.25em; }
      ul { list-style: none; padding-inline-start: 1.5em; }
      table { border-collapse: collapse; }
      td { border: 1px solid; padding: 0.2em 0.4em; vertical-align: top; }
      .notes { border-block-start: 1px solid; margin-block-start: 2em; }
      """;
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  @Override
  public byte[] export(ExportedExpression expression) {
    try {
      return new Writing(expression).write();
    } catch (IOException e) {
      throw new IllegalStateException("a zip into memory cannot fail", e);
    }
  }

  private static final class Writing {
    private final ExportedExpression expression;
    private final ExpressionHead head;
    private final List<Content> parts;
    private final EpubInline inline;
    private final LocalDateTime time;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(out);

    Writing(ExportedExpression expression) {
      this.expression = expression;
      this.head = expression.head();
      this.parts = Content.of(expression).stream().filter(part -> !part.all().isEmpty()).toList();
      this.inline = new EpubInline(parts);
      this.time = LocalDateTime.ofInstant(expression.published(), ZoneOffset.UTC);
    }

    byte[] write() throws IOException {
      stored("mimetype", "application/epub+zip");
      add("META-INF/container.xml", CONTAINER);
      add("EPUB/package.opf", opf());
      add("EPUB/style.css", STYLE);
      add("EPUB/nav.xhtml", page(new EpubNavigation(expression, parts)::write));
      for (int i = 0; i < parts.size(); i++) {
        Content part = parts.get(i);
        add("EPUB/" + EpubInline.file(i), page(xml -> new EpubPart(xml, inline).write(part)));
      }
      zip.close();
      return out.toByteArray();
    }

    private void add(String name, String content) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }

    private void stored(String name, String content) throws IOException {
      byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
      entry.setTimeLocal(time);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }

    private boolean isRightToLeft() {
      String tag = head.language().tag();
      int hyphen = tag.indexOf('-');
      return RIGHT_TO_LEFT.contains(hyphen < 0 ? tag : tag.substring(0, hyphen));
    }

    private String title() {
      return head.title().isBlank() ? head.symbol().value() : head.title();
    }

    private String page(Consumer<XmlWriter> body) {
      XmlWriter xml = new XmlWriter().line("<!DOCTYPE html>");
      String language = head.language().tag();
      xml.open("html", "xmlns", XHTML, "xmlns:epub", OPS, "lang", language, "xml:lang", language);
      xml.attribute("dir", isRightToLeft() ? "rtl" : "ltr");
      xml.open("head").element("title", title());
      xml.empty("link", "rel", "stylesheet", "type", "text/css", "href", "style.css").close();
      xml.open("body");
      body.accept(xml);
      return xml.close().close().toString();
    }

    private String opf() {
      XmlWriter xml = new XmlWriter();
      xml.open(
          "package",
          "xmlns",
          "http://www.idpf.org/2007/opf",
          "version",
          "3.0",
          "unique-identifier",
          "id",
          "xml:lang",
          head.language().tag());
      metadata(xml);
      xml.open("manifest");
      item(xml, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
      item(xml, "style", "style.css", "text/css", "");
      for (int i = 0; i < parts.size(); i++) {
        item(xml, "part-" + (i + 1), EpubInline.file(i), "application/xhtml+xml", "");
      }
      xml.close();
      xml.open("spine", "page-progression-direction", isRightToLeft() ? "rtl" : "ltr");
      xml.empty("itemref", "idref", "nav");
      for (int i = 0; i < parts.size(); i++) {
        xml.empty("itemref", "idref", "part-" + (i + 1));
      }
      return xml.close().close().toString();
    }

    private static void item(
        XmlWriter xml, String id, String href, String type, String properties) {
      xml.open("item", "id", id, "href", href, "media-type", type);
      if (!properties.isEmpty()) {
        xml.attribute("properties", properties);
      }
      xml.close();
    }

    private void metadata(XmlWriter xml) {
      xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
      xml.element("dc:identifier", "urn:uuid:" + identity(), "id", "id");
      xml.element("dc:identifier", head.symbol().value());
      xml.element("dc:title", title());
      xml.element("dc:language", head.language().tag());
      xml.element("dc:date", expression.date());
      if (!head.masthead().publisher().isEmpty()) {
        xml.element("dc:publisher", head.masthead().publisher());
      }
      property(
          xml,
          "dcterms:modified",
          expression.published().truncatedTo(ChronoUnit.SECONDS).toString());
      property(xml, "schema:accessMode", "textual");
      property(xml, "schema:accessModeSufficient", "textual");
      property(xml, "schema:accessibilityFeature", "structuralNavigation");
      property(xml, "schema:accessibilityFeature", "tableOfContents");
      property(xml, "schema:accessibilityFeature", "readingOrder");
      property(xml, "schema:accessibilityHazard", "none");
      xml.close();
    }

    private static void property(XmlWriter xml, String name, String value) {
      xml.element("meta", value, "property", name);
    }

    /** The same work, language and collection are the same book in every edition. */
    private UUID identity() {
      String name =
          String.join("\n", expression.collection(), head.symbol().value(), head.language().tag());
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }
}
