package org.vademecum.server.ingest.pdf;

import java.util.List;

/** Documents of several pages with all that an office's pages have. */
final class PdfReports {
  static final String SENTENCE =
      "The hut keepers of the valley met in the spring to agree on how the paths are kept open and "
          + "how news of falling stones reaches the villages below before the evening bell is rung. ";
  static final List<String> PARAGRAPHS =
      List.of(
          SENTENCE.repeat(3).strip(),
          "The water of the upper springs was found clean in every month. " + SENTENCE.strip(),
          SENTENCE.repeat(2) + "Nothing else was reported.");

  private PdfReports() {}

  /** A report with a masthead, heads and feet, a sentence over two pages, notes and a table. */
  static Sheets report() {
    Sheets sheets = new Sheets();
    firstPage(sheets);
    for (int page = 2; page <= 5; page++) {
      sheets.page();
      furniture(sheets, page);
      float y = 90;
      if (page == 2) {
        y = sheets.column(Sheets.LEFT, Sheets.RIGHT, y, 0, 10, "the lower one within the day.") + 6;
      }
      for (String paragraph : PARAGRAPHS) {
        y = sheets.paragraph(y, 24, paragraph) + 6;
      }
      if (page == 3) {
        table(sheets, y + 12);
      }
      if (page == 4) {
        notes(sheets, y);
      }
    }
    return sheets;
  }

  private static void firstPage(Sheets sheets) {
    sheets.page();
    sheets.text(120, 56, sheets.plain, 10, "Mountain Council");
    sheets.text(460, 56, sheets.plain, 10, "VDM/2026/7");
    sheets.rule(60, 552, 65);
    sheets.text(120, 86, sheets.bold, 20, "General Assembly");
    sheets.text(397, 86, sheets.plain, 10, "Distr.: General");
    sheets.text(397, 98, sheets.plain, 10, "3 May 2026");
    sheets.text(397, 122, sheets.plain, 10, "Original: English");
    sheets.rule(60, 552, 209);
    sheets.text(60, 222, sheets.bold, 10, "Fourth session");
    sheets.text(60, 234, sheets.plain, 10, "Agenda item 5");
    sheets.text(60, 246, sheets.bold, 10, "Paths and huts of the valley");
    sheets.text(120, 290, sheets.bold, 14, "The state of the paths");
    sheets.text(120, 320, sheets.bold, 12, "Report of the Secretary-General");
    sheets.text(120, 350, sheets.bold, 10, "Introduction");
    float y = 374;
    for (String paragraph : PARAGRAPHS) {
      y = sheets.paragraph(y, 24, paragraph) + 6;
    }
    sheets.paragraph(
        y, 24, "Whoever keeps a hut shall tell the next one above and " + "the one beside it and ");
    sheets.text(64, 748, sheets.plain, 10, "26-04711 (E)    030526");
    sheets.text(420, 748, sheets.bold, 9, "Kindly use again");
  }

  private static void furniture(Sheets sheets, int page) {
    boolean even = page % 2 == 0;
    sheets.text(even ? 60 : 500, 49, sheets.bold, 8.5f, "VDM/2026/7");
    sheets.text(even ? 60 : 535, 754, sheets.bold, 7, page + "/5");
    sheets.text(even ? 500 : 60, 754, sheets.plain, 7, "26-04711");
  }

  private static void notes(Sheets sheets, float y) {
    sheets.text(Sheets.LEFT, y, sheets.plain, 10, "The springs are counted yearly");
    float end = Sheets.LEFT + Sheets.width(sheets.plain, 10, "The springs are counted yearly");
    sheets.text(end, y - 4, sheets.plain, 6, "1");
    sheets.text(end + 3, y, sheets.plain, 10, " by the wardens.");
    sheets.rule(100, 172, 690);
    sheets.text(112, 700, sheets.plain, 5.5f, "1");
    sheets.text(
        120, 703, sheets.plain, 8.5f, "See the register of springs, second part, where the");
    sheets.text(100, 713, sheets.plain, 8.5f, "wardens keep their figures.");
  }

  private static void table(Sheets sheets, float y) {
    sheets.rule(60, 552, y - 12);
    row(sheets, sheets.italic, y, "Hut", "Beds", "What is done");
    sheets.rule(60, 552, y + 6);
    row(sheets, sheets.plain, y + 20, "Upper hut", "12", "The roof is mended before");
    row(sheets, sheets.plain, y + 32, "", "", "the first snow");
    row(sheets, sheets.plain, y + 50, "Lower hut at", "30", "Nothing");
    row(sheets, sheets.plain, y + 62, "the bridge", "", "");
    sheets.rule(60, 552, y + 70);
  }

  private static void row(
      Sheets sheets, org.apache.pdfbox.pdmodel.font.PDFont font, float y, String... cells) {
    float[] columns = {60, 200, 260};
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheets.text(columns[i], y, font, 10, cells[i]);
      }
    }
  }
}
