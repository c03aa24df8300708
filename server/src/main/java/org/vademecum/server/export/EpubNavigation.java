package org.vademecum.server.export;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/**
 * Writes the table of contents: an entry for each part, below it its headings, and the landmarks.
 */
final class EpubNavigation {
  private final ExportedExpression expression;
  private final List<Content> parts;

  EpubNavigation(ExportedExpression expression, List<Content> parts) {
    this.expression = expression;
    this.parts = parts;
  }

  void write(XmlWriter xml) {
    xml.open("nav", "epub:type", "toc", "role", "doc-toc", "id", "toc").open("ol");
    for (int i = 0; i < parts.size(); i++) {
      part(xml, parts.get(i), EpubInline.file(i));
    }
    xml.close().close();
    xml.open("nav", "epub:type", "landmarks", "hidden", "hidden", "id", "landmarks").open("ol");
    landmark(xml, "toc", "nav.xhtml#toc");
    landmark(xml, "bodymatter", EpubInline.file(0));
    xml.close().close();
  }

  private void landmark(XmlWriter xml, String type, String href) {
    xml.open("li").element("a", name(parts.get(0)), "epub:type", type, "href", href).close();
  }

  private void part(XmlWriter xml, Content part, String file) {
    xml.open("li").element("a", name(part), "href", file);
    List<NumberedSection> headings = new ArrayList<>();
    part.all().stream()
        .filter(node -> node.kind() == SectionKind.HEADING && !node.at().section().text().isBlank())
        .forEach(node -> headings.add(node.at()));
    if (!headings.isEmpty()) {
      xml.open("ol");
      for (NumberedSection heading : headings) {
        String href = file + "#" + EpubInline.id(heading.section().id());
        String words = (heading.number() + " " + heading.section().text()).strip();
        xml.open("li").element("a", words, "href", href).close();
      }
      xml.close();
    }
    xml.close();
  }

  /** The first line of a part, or the work's title. */
  private String name(Content part) {
    String title = expression.head().title();
    String work = title.isBlank() ? expression.head().symbol().value() : title;
    if (part.part() == null) {
      return work;
    }
    return part.all().stream()
        .map(node -> node.at().section().text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(part.part().name());
  }
}
