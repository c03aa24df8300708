package org.vademecum.server.export;

import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.Part;

/** Writes what the metadata of Akoma Ntoso say of an expression. */
final class AknMeta {
  private final ExportedExpression expression;
  private final ExpressionHead head;
  private final XmlWriter xml;

  AknMeta(ExportedExpression expression, XmlWriter xml) {
    this.expression = expression;
    this.head = expression.head();
    this.xml = xml;
  }

  /** A kind of work as a name. */
  static String token(String kind) {
    String token = kind.replaceAll("\\s+", "-");
    return token.isEmpty() ? "document" : token;
  }

  /** Writes the metadata of a part; what is said once is said of the main one. */
  void write(String component, boolean main) {
    String work =
        String.join(
            "/",
            "/akn/un",
            head.workKind().equals("resolution") ? "statement" : "doc",
            AknInline.encode(token(head.workKind())),
            expression.date(),
            AknInline.encode(head.symbol().value()));
    String language = work + "/" + head.language().tag() + "@";
    xml.open("meta").open("identification", "source", "#vademecum");
    frbr("FRBRWork", work, component);
    xml.empty("FRBRcountry", "value", "un").empty("FRBRnumber", "value", head.symbol().value());
    if (!head.title().isEmpty()) {
      xml.empty("FRBRname", "value", head.title());
    }
    xml.close();
    frbr("FRBRExpression", language, component);
    xml.empty("FRBRlanguage", "language", head.language().tag()).close();
    frbr("FRBRManifestation", language + ".akn", component);
    xml.close().close();
    if (main) {
      references();
      proprietary();
    }
    xml.close();
  }

  private void frbr(String level, String uri, String component) {
    xml.open(level);
    xml.empty("FRBRthis", "value", uri + "/!" + AknInline.encode(component));
    xml.empty("FRBRuri", "value", uri);
    xml.empty("FRBRdate", "date", expression.date(), "name", "document");
    xml.empty("FRBRauthor", "href", "#publisher");
  }

  private void references() {
    String publisher = head.masthead().publisher();
    xml.open("references", "source", "#vademecum");
    organisation("vademecum", "Vademecum");
    organisation("publisher", publisher.isEmpty() ? "Publisher" : publisher);
    xml.close();
  }

  private void organisation(String id, String name) {
    xml.empty(
        "TLCOrganization",
        "eId",
        id,
        "href",
        "/akn/ontology/organization/un/" + id,
        "showAs",
        name);
  }

  private void proprietary() {
    Masthead masthead = head.masthead();
    xml.open("proprietary", "source", "#vademecum");
    xml.open(
        "vm:expression",
        "symbol",
        head.symbol().value(),
        "language",
        head.language().tag(),
        "originalLanguage",
        head.originalLanguage(),
        "title",
        head.title(),
        "workKind",
        head.workKind(),
        "publisher",
        masthead.publisher(),
        "organ",
        masthead.organ(),
        "session",
        masthead.session(),
        "distribution",
        masthead.distribution(),
        "date",
        masthead.date(),
        "jobNumber",
        masthead.jobNumber(),
        "collection",
        expression.collection(),
        "edition",
        String.valueOf(expression.edition()));
    for (AgendaItem item : masthead.agendaItems()) {
      xml.empty("vm:agendaItem", "number", item.number(), "title", item.title());
    }
    for (Part part : head.parts()) {
      xml.empty(
          "vm:part",
          "name",
          part.name(),
          "kind",
          part.kind().label(),
          "firstSection",
          part.firstSection());
    }
    xml.close().close();
  }
}
