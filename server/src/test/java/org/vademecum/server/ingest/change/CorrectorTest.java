package org.vademecum.server.ingest.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.change.Corrector.Outcome;
import org.vademecum.server.ingest.change.Corrector.Request;
import org.vademecum.server.ingest.language.Languages;

final class CorrectorTest {
  private static final Symbol WORK = new Symbol("TEST/2026/1");
  private static final Symbol CORRIGENDUM = new Symbol("TEST/2026/1/Corr.1");

  @Test
  void correctsWordsAndKeepsIdSpansAndTheTextAsIssued() {
    Outcome outcome = apply("Paragraph 2: for “five” read “twenty-five”");
    Section section = outcome.sections().get(2).section();
    assertEquals("p2", section.id());
    assertEquals("Count twenty-five lamps; see A/RES/57/145 on lamps.", section.text());
    Span reference = section.spans().get(0);
    assertEquals("A/RES/57/145", section.text().substring(reference.start(), reference.end()));
    assertEquals("Count five lamps; see A/RES/57/145 on lamps.", issuedText(section));
    assertEquals("p2", outcome.fates().get(0).targetSection());
  }

  @Test
  void aReferenceThatIsCorrectedPointsToTheNewWork() {
    Outcome outcome = apply("Paragraph 2: for A/RES/57/145 read A/RES/57/146");
    assertEquals("A/RES/57/146", outcome.sections().get(2).section().spans().get(0).value());
  }

  @Test
  void insertsAParagraphBehindTheItemsOfTheOneBefore() {
    Outcome outcome = apply("After paragraph 3 insert a new paragraph 3 bis. Oil is kept outside.");
    NumberedSection inserted = outcome.sections().get(5);
    assertEquals("p3-bis~corr.1", inserted.section().id());
    assertEquals("3 bis.", inserted.number());
    assertEquals("Oil is kept outside.", inserted.section().text());
    assertTrue(inserted.asIssued().isEmpty());
  }

  @Test
  void correctsItemsSentencesWholeParagraphsAndTitles() {
    assertEquals(
        "clean oil",
        apply("Paragraph 3 (a): for oil read clean oil").sections().get(4).section().text());
    assertEquals(
        "Lamps are dry. They are kept inside.",
        apply("Paragraph 1: replace the first sentence with “Lamps are dry.”")
            .sections()
            .get(1)
            .section()
            .text());
    assertEquals("", apply("Delete paragraph 1").sections().get(1).section().text());
    assertEquals(
        "Keep lamps.",
        apply("Paragraph 1 should read: 1. Keep lamps.").sections().get(1).section().text());
    ExpressionHead head = apply("Title: for camps read towns").head();
    assertEquals("Lamps in towns", head.title());
    assertEquals("Lamps in camps", head.asIssued().title());
  }

  @Test
  void saysWhyAChangeIsNotApplied() {
    assertEquals(ChangeStatus.WORDS_MISSING, fate("Paragraph 2: for six read seven"));
    assertEquals(ChangeStatus.WORDS_TWICE, fate("Paragraph 2: for lamps read torches"));
    assertEquals(ChangeStatus.SECTION_MISSING, fate("Paragraph 9: for five read six"));
    assertEquals(ChangeStatus.APPLIED, fate("Page 2, line 3: for five read six"));
    assertEquals(ChangeStatus.WORDS_MISSING, fate("Paragraph 2: for amp read ump"));
    Request french = request("Paragraph 2: for five read six", List.of(new Language("fr")));
    assertEquals(
        ChangeStatus.OTHER_LANGUAGE,
        corrector().apply(head(), work(), List.of(french)).fates().get(0).status());
  }

  @Test
  void aParagraphTakesTheTextBelowTheInstruction() {
    for (String instruction :
        List.of(
            "Paragraph 1: for the existing text substitute",
            "Replace paragraph 1 with the following:",
            "Paragraph 1 should read as follows:")) {
      List<NumberedSection> said =
          List.of(
              section("p1", SectionKind.PARAGRAPH, 1, "", instruction),
              section("q1", SectionKind.QUOTATION, 1, "", "“Lamps are dry.”"));
      Change change =
          new ChangeReader(Languages.installed().find("en"))
              .read(said, WORK, List.of(), true)
              .changes()
              .get(0);
      Request request = new Request(CORRIGENDUM, change, said.subList(1, 2));
      Section now = corrector().apply(head(), work(), List.of(request)).sections().get(1).section();
      assertEquals("PARAGRAPH Lamps are dry.", now.kind() + " " + now.text(), instruction);
    }
  }

  @Test
  void anAnnexIsReplacedSectionBySection() {
    List<NumberedSection> annex = new ArrayList<>(work());
    annex.add(section("annex.h1", SectionKind.HEADING, 1, "", "Annex"));
    annex.add(section("annex.p1", SectionKind.PARAGRAPH, 2, "1.", "Red lamps."));
    annex.add(section("annex.p2", SectionKind.PARAGRAPH, 2, "2.", "Blue lamps."));
    ExpressionHead head = head().withParts(List.of(new Part("annex", Part.Kind.ANNEX, "annex.h1")));
    List<NumberedSection> said =
        List.of(
            section("p1", SectionKind.PARAGRAPH, 1, "", "Replace the annex with the following:"),
            section("h1", SectionKind.HEADING, 1, "", "Annex"),
            section("p2", SectionKind.PARAGRAPH, 2, "1.", "Green lamps."),
            section("p3", SectionKind.PARAGRAPH, 2, "1 bis.", "White lamps."));
    ChangeReader reader = new ChangeReader(Languages.installed().find("en"));
    Change change = reader.read(said, WORK, List.of(), true).changes().get(0);
    Request request = new Request(CORRIGENDUM, change, said.subList(1, said.size()));
    Outcome outcome = corrector().apply(head, annex, List.of(request));
    assertEquals(
        List.of(
            "annex.h1 Annex",
            "annex.p1 Green lamps.",
            "annex.p1-bis~corr.1 White lamps.",
            "annex.p2 "),
        outcome.sections().subList(6, 10).stream()
            .map(it -> it.section().id() + " " + it.section().text())
            .toList());
    assertEquals(
        annex,
        outcome.sections().stream().flatMap(section -> section.asIssued().stream()).toList());
  }

  @Test
  void sponsorsAreAddedInAlphabeticalOrderAndOnce() {
    List<NumberedSection> sections = new ArrayList<>(work());
    sections.set(
        1,
        new NumberedSection(
            new Section("p1", SectionKind.PARAGRAPH, "Chad, Mali and Peru: draft resolution"),
            1,
            "1."));
    Request request =
        request(
            "Add the following countries to the list of sponsors: Togo, Mali and Cuba", List.of());
    assertEquals(
        "Chad, Cuba, Mali, Peru and Togo: draft resolution",
        corrector().apply(head(), sections, List.of(request)).sections().get(1).section().text());
  }

  @Test
  void whatIsAppliedAtRandomIsAsIssuedAgainWhenUndone() {
    Random random = new Random(5);
    List<String> said =
        new ArrayList<>(
            List.of(
                "Paragraph 2: for five read six",
                "Paragraph 2: for six read seven",
                "Delete paragraph 1",
                "After paragraph 1 insert a new paragraph 1 bis. Old lamps go.",
                "After paragraph 1 bis insert a new paragraph 1 ter. They go soon.",
                "Paragraph 3 (a): for “oil” read “clean oil”",
                "Paragraph 1 should read: Nothing.",
                "Title: for camps read towns",
                "The date of the document should read 4 May 2026",
                "The present document has been withdrawn."));
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(said, random);
      List<Request> requests =
          said.subList(0, random.nextInt(said.size() + 1)).stream()
              .map(text -> request(text, List.of()))
              .collect(Collectors.toList());
      Outcome outcome = corrector().apply(head(), work(), requests);
      List<NumberedSection> undone =
          outcome.sections().stream().flatMap(section -> section.asIssued().stream()).toList();
      assertEquals(work(), undone);
      assertEquals(head(), outcome.head().asIssued());
      assertEquals(outcome, corrector().apply(outcome.head().asIssued(), undone, requests));
    }
  }

  private static ChangeStatus fate(String text) {
    return apply(text).fates().get(0).status();
  }

  private static Outcome apply(String text) {
    return corrector().apply(head(), work(), List.of(request(text, List.of())));
  }

  private static Corrector corrector() {
    return new Corrector(Languages.installed().find("en"));
  }

  private static Request request(String text, List<Language> languages) {
    NumberedSection said =
        new NumberedSection(new Section("p1", SectionKind.PARAGRAPH, text), 1, "");
    Change change =
        new ChangeReader(Languages.installed().find("en"))
            .read(List.of(said), WORK, languages, true)
            .changes()
            .get(0);
    return new Request(CORRIGENDUM, change, List.of());
  }

  private static String issuedText(Section section) {
    return section.asIssued().map(Section::text).orElse("");
  }

  private static ExpressionHead head() {
    return new ExpressionHead(
        WORK, new Language("en"), "en", "Lamps in camps", "document", Masthead.EMPTY, List.of());
  }

  private static List<NumberedSection> work() {
    return List.of(
        section("t1", SectionKind.TITLE, 1, "", "Lamps in camps"),
        section("p1", SectionKind.PARAGRAPH, 1, "1.", "Lamps are wet. They are kept inside."),
        new NumberedSection(
            new Section(
                "p2",
                SectionKind.PARAGRAPH,
                "Count five lamps; see A/RES/57/145 on lamps.",
                List.of(new Span(22, 34, Span.Kind.REFERENCE, "A/RES/57/145"))),
            1,
            "2."),
        section("p3", SectionKind.PARAGRAPH, 1, "3.", "Keep:"),
        section("p3.i1", SectionKind.ITEM, 2, "(a)", "oil"),
        section("p4", SectionKind.PARAGRAPH, 1, "4.", "Report faults."));
  }

  private static NumberedSection section(
      String id, SectionKind kind, int level, String number, String text) {
    return new NumberedSection(new Section(id, kind, text), level, number);
  }
}
