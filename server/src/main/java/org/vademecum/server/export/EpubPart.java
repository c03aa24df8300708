package org.vademecum.server.export;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.export.Content.Node;

/** Writes the body of a part as XHTML; its notes stand at its end. */
final class EpubPart {
  private final XmlWriter xml;
  private final EpubInline inline;
  private final List<NumberedSection> notes = new ArrayList<>();

  EpubPart(XmlWriter xml, EpubInline inline) {
    this.xml = xml;
    this.inline = inline;
  }

  void write(Content content) {
    blocks(content.titles());
    blocks(content.preamble());
    blocks(content.body());
    blocks(content.signatures());
    if (!notes.isEmpty()) {
      xml.open("section", "class", "notes");
      notes.forEach(this::note);
      xml.close();
    }
  }

  private void blocks(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); ) {
      if (nodes.get(i).kind() == SectionKind.ITEM) {
        i = items(nodes, i);
      } else {
        block(nodes.get(i++));
      }
    }
  }

  private int items(List<Node> nodes, int from) {
    int i = from;
    xml.open("ul");
    while (i < nodes.size() && nodes.get(i).kind() == SectionKind.ITEM) {
      Node item = nodes.get(i++);
      xml.open("li", "id", EpubInline.id(item.id()));
      numbered(item);
      blocks(item.children());
      xml.close();
    }
    xml.close();
    return i;
  }

  private void block(Node node) {
    String id = EpubInline.id(node.id());
    switch (node.kind()) {
      case NOTE -> notes.add(node.at());
      case TITLE -> simple("h1", id, "title", node);
      case HEADING -> simple("h" + Math.min(6, node.at().level() + 1), id, "heading", node);
      case TABLE -> table(node, id);
      case QUOTATION -> {
        xml.open("blockquote", "id", id).open("p");
        numbered(node);
        xml.close().close();
      }
      case IMAGE -> {
        xml.open("figure", "id", id).open("figcaption");
        numbered(node);
        xml.close().close();
      }
      default -> simple("p", id, node.kind().label(), node);
    }
    blocks(node.children());
  }

  private void simple(String element, String id, String style, Node node) {
    xml.open(element, "id", id, "class", style);
    numbered(node);
    xml.close();
  }

  private void numbered(Node node) {
    if (!node.at().number().isEmpty()) {
      xml.element("span", node.at().number(), "class", "number").text(" ");
    }
    inline.write(xml, node.at());
    notes.addAll(node.notes());
  }

  private void table(Node node, String id) {
    String text = node.at().section().text();
    xml.open("table", "id", id).open("tbody").open("tr").open("td");
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        inline.write(xml, node.at(), from, i);
        from = i + 1;
        xml.close();
        if (c == '\n') {
          xml.close().open("tr");
        }
        xml.open("td");
      }
    }
    inline.write(xml, node.at(), from, text.length());
    xml.close().close().close().close();
    notes.addAll(node.notes());
  }

  private void note(NumberedSection note) {
    xml.open(
        "aside",
        "epub:type",
        "footnote",
        "role",
        "doc-footnote",
        "id",
        EpubInline.id(note.section().id()));
    xml.open("p");
    if (!note.number().isEmpty()) {
      xml.element("span", note.number(), "class", "number").text(" ");
    }
    inline.write(xml, note);
    xml.close().close();
  }
}
