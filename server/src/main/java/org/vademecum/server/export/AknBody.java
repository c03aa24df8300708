package org.vademecum.server.export;

import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.export.Content.Node;
import org.vademecum.server.ingest.akn.AknNames;

/** Writes the text of a part: preface, preamble, body and conclusions. */
final class AknBody {
  private final XmlWriter xml;
  private final AknInline inline;
  private final AknIds ids;

  AknBody(XmlWriter xml, AknIds ids) {
    this.xml = xml;
    this.ids = ids;
    this.inline = new AknInline(xml, ids);
  }

  /** Titles, to be written within {@code preface}. */
  void titles(List<Node> titles) {
    for (Node title : titles) {
      open("longTitle", title.at(), 1);
      zoneNumber(title.at());
      xml.open("p").open("docTitle");
      inline.write(title.at(), title.notes());
      xml.close().close().close();
    }
  }

  void preamble(List<Node> preamble, String prefix) {
    if (preamble.isEmpty()) {
      return;
    }
    xml.open("preamble").open("recitals", "eId", prefix + "preamble__recitals");
    for (Node recital : preamble) {
      open("recital", recital.at(), 1);
      number(recital.at());
      text(recital);
      xml.close();
    }
    xml.close().close();
  }

  void body(List<Node> body) {
    xml.open("mainBody");
    body.forEach(node -> hierarchy(node, 1));
    if (body.isEmpty()) {
      xml.empty("p");
    }
    xml.close();
  }

  void conclusions(List<Node> signatures) {
    if (signatures.isEmpty()) {
      return;
    }
    xml.open("conclusions");
    for (Node signature : signatures) {
      open("blockContainer", signature.at(), 1);
      zoneNumber(signature.at());
      text(signature);
      xml.close();
    }
    xml.close();
  }

  private void hierarchy(Node node, int level) {
    if (node.kind() == SectionKind.NOTE) {
      standingNote(node);
      return;
    }
    open(AknNames.element(node.kind()), node.at(), level);
    if (AknNames.element(node.kind()).equals("hcontainer")) {
      xml.attribute("name", AknNames.container(node.kind()));
    }
    number(node.at());
    boolean heads = node.kind() == SectionKind.HEADING || node.kind() == SectionKind.TITLE;
    if (heads) {
      xml.open("heading");
      inline.write(node.at(), node.notes());
      xml.close();
    } else {
      xml.open(node.children().isEmpty() ? "content" : "intro");
      text(node);
      xml.close();
    }
    node.children().forEach(child -> hierarchy(child, node.at().level() + 1));
    xml.close();
  }

  /** A note whose mark stands elsewhere, or nowhere. */
  private void standingNote(Node note) {
    String id = ids.of(note.id());
    xml.open("hcontainer", "eId", id + "__holder", "name", AknNames.container(SectionKind.NOTE));
    xml.open("content").open("p");
    inline.note(note.at(), null, 0);
    xml.close().close().close();
  }

  private void text(Node node) {
    if (node.kind() == SectionKind.TABLE) {
      table(node);
      return;
    }
    xml.open("p");
    String within =
        switch (node.kind()) {
          case SIGNATURE -> "signature";
          case QUOTATION -> "embeddedText";
          default -> "";
        };
    if (!within.isEmpty()) {
      xml.open(within);
    }
    inline.write(node.at(), node.notes());
    if (!within.isEmpty()) {
      xml.close();
    }
    xml.close();
  }

  private void table(Node node) {
    String text = node.at().section().text();
    xml.open("table", "eId", ids.of(node.id()) + "__table_1").open("tr").open("td").open("p");
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c != '\n' && c != '\t') {
        continue;
      }
      inline.write(node.at(), node.notes(), from, i);
      from = i + 1;
      if (i < text.length()) {
        xml.close().close();
        if (c == '\n') {
          xml.close().open("tr");
        }
        xml.open("td").open("p");
      }
    }
    xml.close().close().close().close();
  }

  private void open(String element, NumberedSection at, int level) {
    xml.open(element);
    inline.identify(at, level);
  }

  private void number(NumberedSection at) {
    if (!at.number().isEmpty()) {
      xml.element("num", at.number());
    }
  }

  private void zoneNumber(NumberedSection at) {
    if (!at.number().isEmpty()) {
      xml.attribute("vm:number", at.number());
    }
  }
}
