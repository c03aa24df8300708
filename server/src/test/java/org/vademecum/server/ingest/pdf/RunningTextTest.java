package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** Where a line of running text happens to begin like something else. */
class RunningTextTest {
  private static final String FULL =
      "The keeper of the upper hut wrote to the keepers of both others and";

  @Test
  void numberThatWentToTheNextLineWithItsNounGoesOn() {
    List<String> lines =
        List.of(
            "12. The keepers of all the huts along the upper river met at the lower bridge again on",
            "27 October, when the first snow had come down.");

    List<NumberedSection> sections = sections(lines);

    assertTrue(
        sections.stream().anyMatch(each -> each.section().text().contains("again on 27 October")));
  }

  @Test
  void letterOfSeriesWithinSentenceBeginsNoItem() {
    List<String> lines =
        List.of(
            "13. The keepers have agreed to: (a) mend the roof of the lower hut; and",
            "(b) paint the doors of the upper one; and (c) clear the path to the spring.");

    assertEquals(
        0,
        sections(lines).stream().filter(each -> each.section().kind() == SectionKind.ITEM).count());
  }

  @Test
  void numberedParagraphSetRaggedGoesOnOverThePage() {
    Sheets sheets = new Sheets().page();
    float y = 120;
    for (int i = 0; i < 5; i++) {
      y = sheets.paragraph(y, 0, (7 + i) + ". " + FULL + " " + PdfReports.SENTENCE.strip()) + 12;
    }
    sheets.text(Sheets.LEFT, 700, sheets.plain, 10, "12. " + FULL + " many more to");
    sheets.page().text(Sheets.LEFT, 120, sheets.plain, 10, "Mr. Low of the lower bridge.");

    List<NumberedSection> sections = read(sheets);
    assertEquals(
        FULL + " many more to Mr. Low of the lower bridge.",
        sections.get(sections.size() - 1).section().text());
  }

  @Test
  void lineThatSaysItIsNoteIsOneOfItsOwnAtTheFoot() {
    Sheets sheets = new Sheets().page();
    sheets.paragraph(120, 0, "7. " + FULL + " " + PdfReports.SENTENCE.strip() + "*");
    sheets.rule(100, 172, 690);
    sheets.text(112, 703, sheets.plain, 8.5f, "* VDM/2026/7.");
    sheets.text(100, 713, sheets.plain, 8.5f, "Note: The present text was set by the wardens.");

    assertEquals(
        List.of("VDM/2026/7.", "Note: The present text was set by the wardens."),
        read(sheets).stream()
            .filter(each -> each.section().kind() == SectionKind.NOTE)
            .map(each -> each.section().text())
            .toList());
  }

  private static List<NumberedSection> sections(List<String> lines) {
    Sheets sheets = new Sheets().page();
    float y = 420;
    for (int i = 0; i < 5; i++) {
      y = sheets.paragraph(y, 0, (7 + i) + ". " + FULL + " " + PdfReports.SENTENCE.strip()) + 12;
    }
    for (String line : lines) {
      sheets.text(Sheets.LEFT, y, sheets.plain, 10, line);
      y += Sheets.LEADING;
    }
    return read(sheets);
  }

  private static List<NumberedSection> read(Sheets sheets) {
    return new Importer(new InstalledExtractors())
        .read(
            new SourceFile("text.pdf", sheets.bytes()),
            ImportOptions.NONE.withSymbol("VDM/2026/8").withLanguage("en"))
        .sections();
  }
}
