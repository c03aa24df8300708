package org.vademecum.server.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;
import org.vademecum.server.ingest.change.ChangeReader;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.symbol.Relation;
import org.vademecum.server.ingest.symbol.SymbolFamily;
import org.vademecum.server.publish.draft.DocumentReader;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.draft.Incoming;

/**
 * Reads files of the simplest kind: a line is a numbered paragraph. Symbol and language are said.
 */
public final class LineReader implements DocumentReader {
  @Override
  public Incoming read(ImportFile file) {
    String text = file.content().toString();
    if (text.isBlank()) {
      throw new IllegalArgumentException(file.name() + ": no document; give one with text");
    }
    List<NumberedSection> sections = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int number = sections.size() + 1;
      Section section = new Section("p" + number, SectionKind.PARAGRAPH, line);
      sections.add(new NumberedSection(section, 1, number + "."));
      places.add(new Place("p" + number, 1, number, number));
    }
    Digest source = Digest.of(file.content().getBytes());
    return new Incoming(
        new ExpressionHead(
            new Symbol(file.option("symbol")),
            new Language(file.option("lang")),
            "en",
            "Title of " + file.option("symbol"),
            "document",
            Masthead.EMPTY,
            List.of(),
            changes(file, sections),
            WorkCorrection.NONE),
        sections,
        new Provenance(source, file.name(), places, List.of(), List.of(), List.of()),
        Map.of("chars_lost", 0),
        Map.of());
  }

  /** A corrigendum's lines are instructions. */
  private static List<Change> changes(ImportFile file, List<NumberedSection> sections) {
    return SymbolFamily.UN
        .relation(file.option("symbol"))
        .filter(relation -> relation.kind() == Relation.Kind.CORRECTS)
        .map(
            relation ->
                new ChangeReader(Languages.installed().find(file.option("lang")))
                    .read(sections, new Symbol(relation.target()), List.of(), true)
                    .changes())
        .orElse(List.of());
  }

  @Override
  public List<String> extensions() {
    return List.of("txt");
  }
}
