package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.source.SourceLine;

/** Lines come in the order in which one reads them, with their words whole. */
class ReadingOrderTest {
  @Test
  void columnsAreReadOneAfterTheOther() {
    Sheets sheets = new Sheets().page();
    sheets.text(60, 60, sheets.bold, 14, "The meeting was called to order at ten in the morning.");
    sheets.column(60, 296, 90, 12, 10, "Left: " + PdfReports.SENTENCE.repeat(3).strip());
    sheets.column(316, 552, 96, 12, 10, "Right: " + PdfReports.SENTENCE.repeat(3).strip());

    String text = String.join(" ", texts(sheets));

    assertEquals(
        "The meeting was called to order at ten in the morning. Left: "
            + PdfReports.SENTENCE.repeat(3)
            + "Right: "
            + PdfReports.SENTENCE.repeat(3).strip(),
        text);
  }

  @Test
  void pageInLandscapeIsReadAlongItsLines() {
    Sheets sheets = new Sheets().page();
    sheets.turned(1, 500, 80, sheets.plain, 10, "First line of a page on its side");
    sheets.turned(1, 488, 80, sheets.plain, 10, "and the second");
    sheets.text(60, 40, sheets.plain, 8, "VDM/1");

    Extracted read = read(sheets);

    assertEquals(List.of("First line of a page on its side", "and the second"), texts(read));
    assertEquals("VDM/1", read.dropped().get(0).text());
  }

  @Test
  void wordsAreKnownByTheirGapsWhereNoSpaceStands() {
    Sheets sheets = new Sheets().page();
    float x = 100;
    for (String word : List.of("The", "upper", "hut", "is", "open")) {
      sheets.text(x, 100, sheets.plain, 10, word);
      x += Sheets.width(sheets.plain, 10, word) + 2.5f;
    }
    sheets.text(100, 130, sheets.plain, 10, "Closed");

    assertEquals(List.of("The upper hut is open", "Closed"), texts(sheets));
  }

  @Test
  void lettersThatArePaintedTwiceAreReadOnce() {
    Sheets sheets = new Sheets().page();
    sheets.text(100, 100, sheets.plain, 10, "Shadow");
    sheets.text(100.4f, 100, sheets.plain, 10, "Shadow");

    assertEquals(List.of("Shadow"), texts(sheets));
  }

  @Test
  void cyrillicIsRead() {
    Sheets sheets = new Sheets().page();
    sheets.text(100, 100, sheets.cyrillic(), 10, "Хижина открыта весь год");

    assertEquals(List.of("Хижина открыта весь год"), texts(sheets));
  }

  @Test
  void arabicIsBroughtFromPaperOrderIntoReadingOrder() {
    assertEquals("وثيقة A/58/619 (مرفق)", logical("(قفرم) A/58/619 ةقيثو"));
    assertEquals("عام ٢٠٠١ و", logical("و ٢٠٠١ ماع"));
    assertEquals("the word قمر here", logical("the word رمق here"));
  }

  @Test
  void everyLetterThatIsPaintedIsCounted() {
    Sheets sheets = new Sheets().page();
    PDFont[] fonts = {sheets.plain, sheets.bold, sheets.italic};
    java.util.Random random = new java.util.Random(5);
    long painted = 0;
    for (int i = 0; i < 200; i++) {
      String text = "w" + random.nextInt(100_000);
      painted += text.length();
      float x = 20 + 540 * random.nextFloat();
      float y = 20 + 750 * random.nextFloat();
      sheets.turned(random.nextInt(4), x, y, fonts[i % 3], 6 + random.nextInt(10), text);
    }

    Extracted read = read(sheets);
    List<SourceLine> all = new ArrayList<>(read.lines());
    all.addAll(read.dropped());

    assertEquals(painted, read.charsIn());
    assertEquals(painted, all.stream().mapToLong(line -> Glyphs.count(line.raw())).sum());
    assertTrue(painted > 1_000);
  }

  private static String logical(String onPaper) {
    List<RunText.Piece> pieces = new ArrayList<>();
    onPaper
        .codePoints()
        .forEach(c -> pieces.add(new RunText.Piece(Character.toString(c), false, false, false)));
    StringBuilder out = new StringBuilder();
    Direction.logical(pieces).forEach(piece -> out.append(piece.text()));
    return out.toString();
  }

  private static Extracted read(Sheets sheets) {
    return new PdfExtractor().extract(new SourceFile("page.pdf", sheets.bytes()), Progress.NONE);
  }

  private static List<String> texts(Sheets sheets) {
    return texts(read(sheets));
  }

  private static List<String> texts(Extracted read) {
    return read.lines().stream().map(SourceLine::text).filter(text -> !text.isEmpty()).toList();
  }
}
