package org.vademecum.server.export;

import java.util.List;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.akn.AknNames;

/**
 * Writes Akoma Ntoso 3.0 (OASIS LegalDocML), names after AKN4UN: resolutions and declarations are
 * {@code statement}, all else is {@code doc}; parts are attachments. A section's id is its {@code
 * wId}; what Akoma Ntoso has no word for stands in attributes of this project's namespace.
 */
public final class AknExporter implements Exporter {

  @Override
  public byte[] export(ExportedExpression expression) {
    List<Content> parts = Content.of(expression);
    XmlWriter xml = new XmlWriter();
    xml.open("akomaNtoso", "xmlns", AknNames.AKN, "xmlns:vm", AknNames.VADEMECUM);
    new Writing(expression, parts, xml).write();
    return xml.close().toBytes();
  }

  private static final class Writing {
    private final ExportedExpression expression;
    private final ExpressionHead head;
    private final List<Content> parts;
    private final XmlWriter xml;
    private final AknMeta meta;
    private final AknBody body;

    Writing(ExportedExpression expression, List<Content> parts, XmlWriter xml) {
      this.expression = expression;
      this.head = expression.head();
      this.parts = parts;
      this.xml = xml;
      this.meta = new AknMeta(expression, xml);
      this.body = new AknBody(xml, new AknIds(parts));
    }

    void write() {
      String kind = head.workKind();
      boolean statement = kind.equals("resolution") || kind.equals("declaration");
      xml.open(statement ? "statement" : "doc", "name", AknMeta.token(kind));
      meta.write("main", true);
      content(parts.get(0), "", true);
      if (parts.size() > 1) {
        xml.open("attachments");
        for (int i = 1; i < parts.size(); i++) {
          attachment(parts.get(i), i);
        }
        xml.close();
      }
      xml.close();
    }

    private void attachment(Content content, int index) {
      Part part = content.part();
      String name = part == null ? "part-" + index : part.name();
      xml.open("attachment", "eId", "att_" + index).open("doc", "name", AknMeta.token(name));
      meta.write(name, false);
      content(content, "att_" + index + "__", false);
      xml.close().close();
    }

    private void content(Content content, String prefix, boolean main) {
      Masthead masthead = head.masthead();
      boolean headed = main && !masthead.equals(Masthead.EMPTY);
      if (headed || !content.titles().isEmpty()) {
        xml.open("preface");
        if (headed) {
          masthead(masthead);
        }
        body.titles(content.titles());
        xml.close();
      }
      body.preamble(content.preamble(), prefix);
      body.body(content.body());
      body.conclusions(content.signatures());
    }

    private void masthead(Masthead masthead) {
      xml.open("container", "eId", "masthead", "name", "masthead").open("p");
      field("docAuthority", masthead.publisher());
      field("docAuthority", masthead.organ());
      field("docNumber", head.symbol().value());
      if (masthead.date().equals(expression.date())) {
        xml.element("docDate", masthead.date(), "date", masthead.date());
      }
      field("session", masthead.session());
      xml.close().close();
    }

    private void field(String name, String value) {
      if (!value.isEmpty()) {
        xml.element(name, value).text(" ");
      }
    }
  }
}
