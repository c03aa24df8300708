package org.vademecum.server.ingest.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.language.Languages;

final class ChangeReaderTest {
  private static final Symbol TARGET = new Symbol("TEST/2026/1");

  @Test
  void aPlaceHoldsForTheInstructionsBelowIt() {
    assertEquals(
        List.of(
            "corrects-text | Paragraph 12, line 3 | five | six",
            "corrects-text | Paragraph 12, Line 4 | lamps | dry lamps",
            "corrects-text | Annex II, Paragraph 3 | oil | fuel"),
        read(
            "en",
            "Paragraph 12, line 3",
            "For five read six",
            "Line 4",
            "For “lamps” read “dry lamps”.",
            "Annex II",
            "Paragraph 3",
            "Replace “oil” with “fuel”"));
  }

  @Test
  void readsEachKindOfTheClosedList() {
    assertEquals(
        List.of(
            "corrects-text | Page 4, paragraph 7, first sentence |  | Lamps are dry.",
            "inserts | paragraph 2 |  | 2 bis. Lamps are cleaned.",
            "corrects-text | paragraph 5 |  | ",
            "corrects-title | Title | camps | towns",
            "adds-sponsors |  |  | Chad, Peru and Togo",
            "corrects-masthead |  |  | TEST/2026/2",
            "corrects-masthead | date |  | 4 May 2026",
            "withdraws |  |  | "),
        read(
            "en",
            "Page 4, paragraph 7: Replace the first sentence with “Lamps are dry.”",
            "After paragraph 2 insert a new paragraph 2 bis. Lamps are cleaned.",
            "Delete paragraph 5.",
            "Title: for “camps” read “towns”",
            "Add the following countries to the list of sponsors of the draft resolution: Chad, Peru"
                + " and Togo",
            "The symbol should read TEST/2026/2.",
            "The date of the document should read 4 May 2026",
            "The present document has been withdrawn."));
  }

  @Test
  void aTableTakesWhatFollowsUpToTheNextPlace() {
    List<NumberedSection> sections =
        sections(
            "Annex II", "Replace table 3 with the following:", "", "Paragraph 9", "Delete “x y”");
    sections.set(
        2, new NumberedSection(new Section("tab1", SectionKind.TABLE, "a\tb\nc\td"), 1, ""));
    Change change = found("en", sections).changes().get(0);
    assertEquals("replaces", change.kind().label());
    assertEquals("Annex II, table 3", change.place());
    assertEquals(List.of("p2", "tab1"), change.sections());
  }

  @Test
  void wordsOnLinesOfTheirOwnAreOneInstruction() {
    List<String> expected = List.of("corrects-text | Paragraph 3 | five lamps | six lamps");
    assertEquals(expected, read("en", "Paragraph 3", "For", "five lamps", "read", "six lamps"));
    assertEquals(expected, read("en", "Paragraph 3", "For five lamps", "read six lamps"));
    assertEquals(
        List.of("corrects-text | Paragraphe 3 | cinq | six"),
        read("fr", "Paragraphe 3", "Au lieu de", "cinq", "Lire", "six"));
  }

  @Test
  void understandsSixLanguages() {
    assertEquals(
        List.of("corrects-text | Paragraphe 12, ligne 3 | cinq | six"),
        read("fr", "Paragraphe 12, ligne 3", "Au lieu de « cinq », lire « six »"));
    assertEquals(
        List.of("corrects-text | Párrafo 12, línea 3 | cinco | seis"),
        read("es", "Párrafo 12, línea 3", "Donde dice “cinco” debe decir “seis”"));
    assertEquals(
        List.of("corrects-text | Пункт 12, строка 3 | пять | шесть"),
        read("ru", "Пункт 12, строка 3", "Вместо «пять» читать «шесть»"));
    assertEquals(List.of("corrects-text | 第12段 | 五 | 六"), read("zh", "第12段", "将“五”改为“六”"));
    assertEquals(
        List.of("corrects-text | الفقرة 12 | خمسة | ستة"),
        read("ar", "الفقرة 12", "يستعاض عن عبارة \"خمسة\" بعبارة \"ستة\""));
  }

  @Test
  void whatCanBeReadInTwoWaysIsUnclear() {
    ChangeReader.Found found =
        found(
            "en",
            sections(
                "Paragraph 3", "For those who read read those who write and read", "It is well."));
    assertEquals(List.of(), found.changes());
    assertEquals(List.of(1, 2), found.unclear());
  }

  @Test
  void languagesAreThoseThatAreNamedAlone() {
    OnlyLanguages only = new OnlyLanguages(Languages.installed().find("en"));
    List<Language> both = List.of(new Language("en"), new Language("fr"));
    assertEquals(both, only.find(List.of(), sections("(English and French only)")));
    assertEquals(List.of(), only.find(List.of("Original: English", "English"), sections("x")));
  }

  private static List<String> read(String language, String... lines) {
    List<String> found = new ArrayList<>();
    for (Change change : found(language, sections(lines)).changes()) {
      found.add(
          String.join(
              " | ", change.kind().label(), change.place(), change.issued(), change.corrected()));
    }
    return found;
  }

  private static ChangeReader.Found found(String language, List<NumberedSection> sections) {
    return new ChangeReader(Languages.installed().find(language))
        .read(sections, TARGET, List.of(), true);
  }

  private static List<NumberedSection> sections(String... lines) {
    List<NumberedSection> sections = new ArrayList<>();
    for (String line : lines) {
      String id = "p" + (sections.size() + 1);
      sections.add(new NumberedSection(new Section(id, SectionKind.PARAGRAPH, line), 1, ""));
    }
    return sections;
  }
}
