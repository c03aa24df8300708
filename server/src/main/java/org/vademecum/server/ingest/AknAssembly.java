package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.akn.AknDocument;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.masthead.MastheadLine;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.symbol.Relation;

/** Makes an import of what an Akoma Ntoso file says: its structure is taken as it stands. */
record AknAssembly(SourceFile file, ImportOptions options, AknDocument document) {

  Imported assemble(Language language, LanguageData data, List<Notice> languageNotices) {
    Symbol symbol = symbol();
    List<Relation> relations = new Relations(file.name(), symbol).of(options);
    List<MastheadLine> masthead = mastheadLines();
    ChangesOf changes = ChangesOf.read(data, relations, document.sections(), places(), masthead);
    List<Notice> notices = new ArrayList<>(languageNotices);
    notices.addAll(changes.notices());
    return new Imported(
        symbol,
        language,
        first(options.originalLanguage(), document.originalLanguage()),
        title(),
        first(options.workKind(), document.workKind(), document.own() ? "" : "document"),
        new MastheadOverride(options.masthead(), document.masthead().jobNumber())
            .apply(file.name(), document.masthead()),
        document.parts(),
        document.sections(),
        document.sectionParts(),
        places(),
        masthead,
        asides("furniture").toList(),
        notices,
        coverage(),
        relations,
        changes.changes(),
        List.of(),
        options,
        file.digest(),
        file.name());
  }

  private Symbol symbol() {
    String value = first(options.symbol(), document.symbol());
    if (value.isEmpty()) {
      throw new SymbolMissingException(file.name());
    }
    try {
      return new Symbol(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidOptionException(file.name(), "--symbol", String.valueOf(e.getMessage()));
    }
  }

  private String title() {
    String titles =
        document.sections().stream()
            .filter(section -> section.section().kind() == SectionKind.TITLE)
            .map(section -> section.section().text())
            .findFirst()
            .orElse("");
    return first(options.title(), document.title(), document.own() ? "" : titles);
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < document.sections().size(); i++) {
      int line = document.lines().get(i);
      places.add(new Place(document.sections().get(i).section().id(), 1, line, line));
    }
    return places;
  }

  private List<MastheadLine> mastheadLines() {
    return asides("masthead")
        .map(aside -> new MastheadLine(aside.text(), aside.page(), aside.line(), List.of()))
        .toList();
  }

  private Stream<Aside> asides(String kind) {
    return document.asides().stream().filter(aside -> aside.kind().equals(kind));
  }

  private Coverage coverage() {
    long sections = 0;
    for (NumberedSection section : document.sections()) {
      sections += Glyphs.count(section.section().text());
      boolean note = section.section().kind() == SectionKind.NOTE;
      sections += note ? 0 : Glyphs.count(section.number());
    }
    long asides = document.asides().stream().map(Aside::text).mapToLong(Glyphs::count).sum();
    long lost = Math.max(0, document.charsIn() - sections - asides);
    return new Coverage(document.charsIn(), document.charsIn() - asides - lost, asides, lost);
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
