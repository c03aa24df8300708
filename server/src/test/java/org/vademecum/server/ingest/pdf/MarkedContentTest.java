package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.source.SourceLine;

/** What a file marks as no part of its text is evidence, and never lost. */
class MarkedContentTest {
  @Test
  void labelsOfChartAreOneFigureBetweenTheParagraphs() {
    Sheets sheets = new Sheets().page().page();
    float below = sheets.paragraph(120, 0, PdfReports.SENTENCE.repeat(3).strip());
    artifact(sheets, () -> chart(sheets, below + 30));
    sheets.paragraph(400, 0, PdfReports.SENTENCE.repeat(3).strip());

    List<SourceLine> lines = lines(sheets);
    List<SourceLine> figures = lines.stream().filter(each -> each.form() == Form.IMAGE).toList();

    assertEquals(1, figures.size());
    assertTrue(figures.get(0).text().startsWith("40,000\t31\n30,000\t30\n"));
    int at = lines.indexOf(figures.get(0));
    assertEquals(at, lines.size() - 1 - at, "stands between the two paragraphs");
  }

  @Test
  void wholeTextMarkedByMistakeStaysText() {
    Sheets sheets = new Sheets().page();
    artifact(sheets, () -> sheets.paragraph(120, 0, PdfReports.SENTENCE.repeat(12).strip()));

    assertTrue(lines(sheets).stream().allMatch(line -> line.form() == Form.FREE));
  }

  @Test
  void marksThatNeverEndOrNeverBeganDoNoHarm() {
    Sheets sheets = new Sheets().page();
    sheets.paint(content -> content.endMarkedContent());
    sheets.text(120, 300, sheets.plain, 10, "The lower hut is open");
    sheets.paint(content -> content.beginMarkedContent(COSName.ARTIFACT));
    sheets.text(120, 320, sheets.plain, 10, "and the upper one is closed.");

    assertEquals(
        List.of("The lower hut is open", "and the upper one is closed."),
        lines(sheets).stream().map(SourceLine::text).toList());
  }

  @Test
  void footMarkedAsSuchIsNoRowOfTheTableAboveIt() {
    Sheets sheets = new Sheets().page();
    for (int i = 0; i < 6; i++) {
      sheets.text(120, 600 + 18 * i, sheets.plain, 10, "Hut " + i);
      sheets.text(300, 600 + 18 * i, sheets.plain, 10, "2" + i);
    }
    artifact(
        sheets,
        () -> {
          sheets.text(120, 712, sheets.plain, 10, "26-00001");
          sheets.text(300, 712, sheets.plain, 10, "3/4");
        });

    List<SourceLine> lines = lines(sheets);

    assertEquals(Form.TABLE, lines.get(0).form());
    assertTrue(lines.stream().anyMatch(line -> line.text().equals("3/4")));
  }

  private static void chart(Sheets sheets, float y) {
    for (int i = 0; i < 4; i++) {
      sheets.text(140, y + 30 * i, sheets.plain, 8, (40 - 10 * i) + ",000");
      sheets.text(240, y + 30 * i, sheets.plain, 8, Integer.toString(31 - i));
    }
  }

  private static void artifact(Sheets sheets, Runnable painting) {
    sheets.paint(content -> content.beginMarkedContent(COSName.ARTIFACT));
    painting.run();
    sheets.paint(content -> content.endMarkedContent());
  }

  private static List<SourceLine> lines(Sheets sheets) {
    Extracted read =
        new PdfExtractor().extract(new SourceFile("page.pdf", sheets.bytes()), Progress.NONE);
    return read.lines().stream().filter(line -> !line.isBlank()).toList();
  }
}
