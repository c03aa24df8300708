package org.vademecum.server.ingest.akn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.Part;
import org.vademecum.server.ingest.xml.Xml;

/** What the metadata say of the work and the expression. Empty is what they do not say. */
final class AknHead {
  String symbol = "";
  String language = "";
  String originalLanguage = "";
  String title = "";
  String workKind = "";
  boolean own;
  private Masthead masthead = Masthead.EMPTY;
  private final List<AgendaItem> agenda = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private String number = "";
  private String name = "";
  private String date = "";
  private String level = "";

  /** Takes an element of {@code meta}. */
  void take(XMLStreamReader xml, String element) {
    String value = Xml.attribute(xml, "value");
    switch (element) {
      case "FRBRWork", "FRBRExpression", "FRBRManifestation" -> level = element;
      case "FRBRnumber" -> number = number.isEmpty() ? value : number;
      case "FRBRname" -> name = name.isEmpty() ? value : name;
      case "FRBRsubtype" -> workKind = workKind.isEmpty() ? value : workKind;
      case "FRBRlanguage" -> {
        if (language.isEmpty()) {
          language = tag(Xml.attribute(xml, "language"));
        }
      }
      case "FRBRdate" -> {
        String said = Xml.attribute(xml, "date");
        boolean first = date.isEmpty() && level.equals("FRBRWork");
        date = first && said.length() >= 10 ? said.substring(0, 10) : date;
      }
      default -> takeOwn(xml, element);
    }
  }

  private void takeOwn(XMLStreamReader xml, String element) {
    if (!AknNames.VADEMECUM.equals(xml.getNamespaceURI())) {
      return;
    }
    switch (element) {
      case "expression" -> expression(xml);
      case "agendaItem" ->
          agenda.add(new AgendaItem(Xml.attribute(xml, "number"), Xml.attribute(xml, "title")));
      case "part" ->
          parts.add(
              new Part(
                  Xml.attribute(xml, "name"),
                  Part.Kind.valueOf(Xml.attribute(xml, "kind").toUpperCase(Locale.ROOT)),
                  Xml.attribute(xml, "firstSection")));
      default -> {}
    }
  }

  private void expression(XMLStreamReader xml) {
    own = true;
    symbol = Xml.attribute(xml, "symbol");
    language = Xml.attribute(xml, "language");
    originalLanguage = Xml.attribute(xml, "originalLanguage");
    title = Xml.attribute(xml, "title");
    workKind = Xml.attribute(xml, "workKind");
    masthead =
        new Masthead(
            Xml.attribute(xml, "publisher"),
            Xml.attribute(xml, "organ"),
            Xml.attribute(xml, "session"),
            Xml.attribute(xml, "distribution"),
            Xml.attribute(xml, "date"),
            Xml.attribute(xml, "jobNumber"),
            List.of());
  }

  /** The two-letter tag for a three-letter code (ISO 639-2), as Akoma Ntoso prefers these. */
  private static String tag(String code) {
    for (String two : Locale.getISOLanguages()) {
      if (new Locale(two).getISO3Language().equals(code)) {
        return two;
      }
    }
    return code;
  }

  String symbol() {
    return symbol.isEmpty() ? number : symbol;
  }

  String title() {
    return title.isEmpty() && !own ? name : title;
  }

  Masthead masthead() {
    return own
        ? new Masthead(
            masthead.publisher(),
            masthead.organ(),
            masthead.session(),
            masthead.distribution(),
            masthead.date(),
            masthead.jobNumber(),
            agenda)
        : new Masthead("", "", "", "", date, "", List.of());
  }

  List<Part> parts() {
    return parts;
  }
}
