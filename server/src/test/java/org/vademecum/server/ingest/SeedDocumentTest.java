package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.core.document.Span;
import org.vademecum.server.ProjectFolder;
import org.vademecum.server.ingest.masthead.Field;

/** The first real document, line by line as the project's description of documents has it. */
class SeedDocumentTest {
  private static Imported seed;

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> file = ProjectFolder.corpus("un/A_58_619.fr.txt");
    Assumptions.assumeTrue(file.isPresent());
    byte[] bytes = Files.readAllBytes(file.orElseThrow());
    seed = Samples.IMPORTER.read(new SourceFile("A_58_619.fr.txt", bytes), ImportOptions.NONE);
  }

  @Test
  void mastheadGivesTheMetadata() {
    assertEquals("A/58/619", seed.symbol().value());
    assertEquals("fr", seed.language().tag());
    assertEquals("ru", seed.originalLanguage());
    assertEquals("letter", seed.workKind());
    assertEquals("Nations Unies", seed.masthead().publisher());
    assertEquals("general", seed.masthead().distribution());
    assertEquals("2003-12-04", seed.masthead().date());
    assertEquals("58", seed.masthead().session());
    assertEquals("0364317", seed.masthead().jobNumber());
    assertEquals(
        List.of(new AgendaItem("156", "Mesures visant à éliminer le terrorisme international")),
        seed.masthead().agendaItems());
  }

  @Test
  void eachMastheadLineSaysItsFields() {
    assertEquals(
        List.of(2, 6, 8, 10, 12), seed.mastheadLines().stream().map(line -> line.line()).toList());
    assertEquals(List.of(Field.PUBLISHER, Field.SYMBOL), seed.mastheadLines().get(0).fields());
    assertEquals(
        List.of(Field.DISTRIBUTION, Field.DATE, Field.LANGUAGE, Field.ORIGINAL),
        seed.mastheadLines().get(1).fields());
    assertEquals(List.of(Field.SESSION), seed.mastheadLines().get(2).fields());
    assertEquals(List.of(Field.AGENDA), seed.mastheadLines().get(3).fields());
    assertEquals(List.of(Field.AGENDA_TITLE), seed.mastheadLines().get(4).fields());
  }

  @Test
  void eachLineIsTheSectionItShouldBe() {
    assertEquals(
        List.of(
            "14 t1 title 1",
            "16 p1 paragraph 1",
            "18 p2 paragraph 1",
            "20 sig1 signature 1",
            "22 annex.h1 heading 1",
            "24 annex.t1 title 1",
            "26 annex.p1 paragraph 2",
            "28 annex.p2 paragraph 2",
            "30 annex.p3 paragraph 2",
            "32 annex.p4 paragraph 2",
            "36 annex.p5 paragraph 2",
            "38 annex.p5.i1 item 3",
            "39 annex.p5.i2 item 3",
            "40 annex.p5.i3 item 3",
            "41 annex.p5.i4 item 3",
            "42 annex.p5.i5 item 3",
            "43 annex.p5.i6 item 3",
            "44 annex.p5.i7 item 3",
            "45 annex.p5.i8 item 3",
            "46 annex.p5.i9 item 3",
            "48 annex.p6 paragraph 2"),
        lines());
  }

  private static List<String> lines() {
    List<String> out = new java.util.ArrayList<>();
    for (int i = 0; i < seed.sections().size(); i++) {
      NumberedSection section = seed.sections().get(i);
      Place place = seed.places().get(i);
      assertEquals(place.firstLine(), place.lastLine());
      out.add(
          String.join(
              " ",
              Integer.toString(place.firstLine()),
              section.section().id(),
              section.section().kind().label(),
              Integer.toString(section.level())));
    }
    return out;
  }

  @Test
  void itemsBeginWithTheirVerbs() {
    List<String> verbs =
        seed.sections().stream()
            .filter(section -> section.section().id().startsWith("annex.p5.i"))
            .map(section -> section.section().text().split(" ", 2)[0])
            .toList();

    assertEquals(
        List.of(
            "Susciter",
            "Développer",
            "Élargir",
            "Développer",
            "Renforcer",
            "Obtenir",
            "Achever",
            "Entamer",
            "Coordonner"),
        verbs);
  }

  @Test
  void signatureLosesItsStrayMarks() {
    assertEquals("L'Ambassadeur, (Signé) Rashid Alimov", section("sig1").section().text());
    assertEquals(List.of(), section("sig1").section().spans());
  }

  @Test
  void theOnlyReferencesAreTheAnnexAndOneResolution() {
    List<String> targets =
        seed.sections().stream()
            .flatMap(section -> section.section().spans().stream())
            .filter(span -> span.kind() == Span.Kind.REFERENCE)
            .map(Span::value)
            .toList();

    assertEquals(List.of("#annex.h1", "A/RES/57/145"), targets);
  }

  @Test
  void pageFurnitureEndsPagesTwoAndThree() {
    assertEquals(
        List.of("2/34", "3/50"),
        seed.furniture().stream().map(aside -> aside.page() + "/" + aside.line()).toList());
    assertEquals(1, place("p2").page());
    assertEquals(2, place("annex.h1").page());
    assertEquals(2, place("annex.p4").page());
    assertEquals(3, place("annex.p5").page());
  }

  @Test
  void doubtsAreNoticesAndTheTextStands() {
    assertEquals(
        List.of("organ-missing 0 A/ Assemblée générale", "spelling 32 movens moyens"),
        seed.notices().stream()
            .map(n -> n.code() + " " + n.line() + " " + n.seen() + " " + n.suggestion())
            .toList());
    assertTrue(section("annex.p4").section().text().contains("movens"));
    assertEquals("", seed.masthead().organ());
  }

  @Test
  void nothingIsLost() {
    Coverage coverage = seed.coverage();
    assertEquals(0, coverage.charsLost());
    assertEquals(coverage.charsIn(), coverage.charsSections() + coverage.charsProvenance());
  }

  private static NumberedSection section(String id) {
    return seed.sections().stream()
        .filter(section -> section.section().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Place place(String id) {
    return seed.places().stream()
        .filter(place -> place.section().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
