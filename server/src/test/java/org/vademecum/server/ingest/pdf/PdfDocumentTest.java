package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** Pages as offices set them come out as their sections. */
class PdfDocumentTest {
  private static final Imported REPORT =
      new Importer(new InstalledExtractors())
          .read(
              new SourceFile("report.pdf", PdfReports.report().bytes()),
              ImportOptions.NONE.withSymbol("VDM/2026/7"));

  @Test
  void mastheadInTwoColumnsIsRead() {
    assertEquals("2026-05-03", REPORT.masthead().date());
    assertEquals("general", REPORT.masthead().distribution());
    assertEquals("4", REPORT.masthead().session());
    assertEquals("5", REPORT.masthead().agendaItems().get(0).number());
    assertEquals("en", REPORT.originalLanguage());
  }

  @Test
  void titlesAndHeadingsAreKnownByTheirType() {
    assertEquals("The state of the paths", text(SectionKind.TITLE).get(0));
    assertEquals("Report of the Secretary-General", text(SectionKind.TITLE).get(1));
    assertEquals(List.of("Introduction"), text(SectionKind.HEADING));
  }

  @Test
  void sentenceOverTwoPagesIsOneParagraph() {
    assertTrue(
        text(SectionKind.PARAGRAPH)
            .contains(
                "Whoever keeps a hut shall tell the next one above and the one beside it and the"
                    + " lower one within the day."));
    assertEquals(17, text(SectionKind.PARAGRAPH).size());
    assertEquals(
        5,
        text(SectionKind.PARAGRAPH).stream().filter(PdfReports.PARAGRAPHS.get(0)::equals).count());
  }

  @Test
  void headsAndFeetAreSetAsideWithTheirPages() {
    List<String> furniture = REPORT.furniture().stream().map(Aside::text).toList();

    assertEquals(1 + 1 + 3 * 4, furniture.size(), furniture.toString());
    assertTrue(furniture.contains("Kindly use again"));
    assertTrue(REPORT.furniture().stream().anyMatch(a -> a.text().equals("4/5") && a.page() == 4));
  }

  @Test
  void tableKeepsItsRowsAndCells() {
    String table =
        """
        Hut	Beds	What is done
        Upper hut	12	The roof is mended before the first snow
        Lower hut at the bridge	30	Nothing""";

    assertEquals(List.of(table), text(SectionKind.TABLE));
  }

  @Test
  void noteIsTiedToItsMark() {
    NumberedSection note = sections(SectionKind.NOTE).get(0);
    NumberedSection marked =
        sections(SectionKind.PARAGRAPH).stream()
            .filter(section -> section.section().text().startsWith("The springs"))
            .findFirst()
            .orElseThrow();

    assertEquals("1", note.number());
    assertEquals(
        "See the register of springs, second part, where the wardens keep their figures.",
        note.section().text());
    assertEquals(
        List.of(new Span(31, 32, Span.Kind.NOTE_REFERENCE, "#" + note.section().id())),
        marked.section().spans());
  }

  @Test
  void nothingIsLost() {
    assertEquals(0, REPORT.coverage().charsLost());
    assertFalse(REPORT.coverage().charsProvenance() == 0);
  }

  private static List<NumberedSection> sections(SectionKind kind) {
    return REPORT.sections().stream().filter(section -> section.section().kind() == kind).toList();
  }

  private static List<String> text(SectionKind kind) {
    return sections(kind).stream().map(section -> section.section().text()).toList();
  }
}
