package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.SymbolNames;
import org.vademecum.server.ingest.coverage.CoverageCounter;
import org.vademecum.server.ingest.furniture.Pages;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.masthead.MastheadReading;
import org.vademecum.server.ingest.notice.Notices;
import org.vademecum.server.ingest.notice.Words;
import org.vademecum.server.ingest.reference.NoteMarks;
import org.vademecum.server.ingest.reference.PartTarget;
import org.vademecum.server.ingest.reference.ReferenceFinder;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.SourceLine;
import org.vademecum.server.ingest.structure.SectionDraft;
import org.vademecum.server.ingest.structure.Structure;
import org.vademecum.server.ingest.structure.Structurer;
import org.vademecum.server.ingest.symbol.Relation;

/** Puts together what the stages of one import found. */
record Assembly(
    SourceFile file,
    ImportOptions options,
    Extracted source,
    Pages pages,
    MastheadReading reading,
    Structure structure,
    Words words,
    LanguageData data) {

  private static final int MAX_TITLE = 600;

  Imported assemble(Language language, Structurer structurer, List<Notice> languageNotices) {
    Symbol symbol = symbol();
    String title = title(symbol, structurer);
    String kind = first(options.workKind(), workKind(structurer));
    List<Notice> notices = new ArrayList<>(source.notices());
    notices.addAll(languageNotices);
    notices.addAll(
        new Notices(words, data)
            .find(reading, symbol.value(), kind.equals("letter"), structure.sections()));
    List<NumberedSection> sections = sections(symbol);
    List<Place> places = new Placing(structure).places();
    List<Relation> relations = new Relations(file.name(), symbol).of(options);
    ChangesOf changes = ChangesOf.read(data, relations, sections, places, reading.lines());
    notices.addAll(changes.notices());
    return new Imported(
        symbol,
        language,
        first(options.originalLanguage(), reading.originalLanguage()),
        title,
        kind,
        new MastheadOverride(options.masthead(), pages.jobNumber())
            .apply(file.name(), reading.masthead()),
        structure.parts(),
        sections,
        structure.sections().stream().map(SectionDraft::part).toList(),
        places,
        reading.lines(),
        furniture(),
        notices,
        CoverageCounter.count(source, structure.sections(), asideLines()),
        relations,
        changes.changes(),
        source.attachments(),
        options,
        file.digest(),
        file.name());
  }

  private Symbol symbol() {
    String value = first(options.symbol(), reading.symbol(), pages.symbol());
    if (value.isEmpty()) {
      throw new SymbolMissingException(file.name());
    }
    try {
      return new Symbol(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidOptionException(file.name(), "--symbol", String.valueOf(e.getMessage()));
    }
  }

  private String title(Symbol symbol, Structurer structurer) {
    List<String> titles = titles();
    String found =
        titles.stream()
            .filter(title -> !structurer.isByline(title))
            .findFirst()
            .orElseGet(() -> titles.isEmpty() ? titleWithout(symbol) : titles.get(0));
    String title = first(options.title(), found);
    return title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE).strip() + "…" : title;
  }

  private List<String> titles() {
    return structure.sections().stream()
        .filter(section -> section.part().equals("main") && section.kind() == SectionKind.TITLE)
        .map(SectionDraft::text)
        .toList();
  }

  private String workKind(Structurer structurer) {
    return titles().stream()
        .map(structurer::workKind)
        .filter(kind -> !kind.isEmpty())
        .findFirst()
        .orElse("document");
  }

  private String titleWithout(Symbol symbol) {
    return reading.masthead().agendaItems().stream()
        .map(item -> item.title())
        .filter(title -> !title.isEmpty())
        .findFirst()
        .or(
            () ->
                structure.sections().stream()
                    .filter(section -> section.kind() == SectionKind.HEADING)
                    .map(SectionDraft::text)
                    .findFirst())
        .orElse(symbol.value());
  }

  private List<NumberedSection> sections(Symbol symbol) {
    Set<String> own = new LinkedHashSet<>(SymbolNames.halves(symbol.value()));
    own.add(symbol.value());
    ReferenceFinder references =
        new ReferenceFinder(
            data,
            own,
            structure.parts().stream().map(PartTarget::of).toList(),
            new NumberedTargets(data).of(structure));
    SectionMaker maker = new SectionMaker(references);
    List<NumberedSection> sections = new ArrayList<>();
    Map<Integer, List<Span>> marks =
        source.markedUp() ? Map.of() : NoteMarks.of(structure.sections());
    for (int i = 0; i < structure.sections().size(); i++) {
      List<Span> more = marks.getOrDefault(i, List.of());
      sections.add(maker.make(structure.ids().get(i), structure.sections().get(i), more));
    }
    return NoteLinks.of(sections);
  }

  private List<Aside> furniture() {
    List<Aside> asides = new ArrayList<>();
    Set<PlacedLine> separators = Collections.newSetFromMap(new IdentityHashMap<>());
    separators.addAll(structure.separators());
    for (PlacedLine line : pages.lines()) {
      boolean aside = line.furniture() || separators.contains(line);
      if (aside && !line.line().isBlank()) {
        asides.add(aside(line.line(), line.page()));
      }
    }
    source.dropped().forEach(line -> asides.add(aside(line, line.page())));
    return asides;
  }

  private static Aside aside(SourceLine line, int page) {
    return new Aside("furniture", line.raw().strip(), page, line.number());
  }

  private List<SourceLine> asideLines() {
    List<SourceLine> lines = new ArrayList<>(source.dropped());
    List<PlacedLine> all = pages.lines();
    for (int i = 0; i < all.size(); i++) {
      if (i < reading.end() || all.get(i).furniture()) {
        lines.add(all.get(i).line());
      }
    }
    structure.separators().stream()
        .filter(line -> !line.furniture())
        .forEach(line -> lines.add(line.line()));
    return lines;
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
