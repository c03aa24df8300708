package org.vademecum.server.ingest.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A report whose second page the documentation shows beside what is made of it. */
final class ShownPage {
  static final int PAGE = 2;
  private static final float SIZE = 10;
  private static final float LEFT = 100;
  private static final float WIDTH_END = 500;

  private final Sheets sheets = new Sheets();

  private ShownPage() {}

  static byte[] bytes() {
    ShownPage report = new ShownPage();
    report.first();
    report.second();
    report.third();
    return report.sheets.bytes();
  }

  private void first() {
    furniture(1);
    sheets.text(LEFT, 100, sheets.bold, 14, "Water on the northern paths");
    sheets.text(LEFT, 130, sheets.bold, SIZE, "I. What was found");
    paragraph(154, "1. The springs along the northern paths were looked at twice in the year.");
    paragraph(
        180, "2. A spring that runs dry in August or later is marked on the board at the trail-");
    sheets.text(
        LEFT,
        192,
        sheets.plain,
        SIZE,
        "head, whatever the month before was like, and the keeper of the nearest hut sees in per-");
  }

  private void second() {
    furniture(2);
    sheets.text(LEFT, 90, sheets.plain, SIZE, "son that the board can be read from the path.");
    pieces(
        108,
        "3. Water from the ",
        "old cistern",
        " shall not be drunk before it was boiled; the wardens are");
    sheets.text(LEFT, 120, sheets.plain, SIZE, "to measure it each month, unless snow lies.");
    mark(120, "to measure it each month, unless snow lies.", "1");
    sheets.text(LEFT, 150, sheets.bold, SIZE, "II. What is to be done");
    paragraph(174, "4. Before the first of May each hut:");
    paragraph(192, "(a) Cleans the basin and the pipe that leads to it;");
    paragraph(210, "(b) Sends a sample of water to the valley.");
    table(250);
    sheets.rule(LEFT, LEFT + 72, 690);
    sheets.text(LEFT + 10, 700, sheets.plain, 5.5f, "1");
    sheets.text(
        LEFT + 18, 703, sheets.plain, 8, "In the measure of the valley, not in that of the town.");
  }

  private void third() {
    furniture(3);
    paragraph(90, "5. The costs are borne by the huts together.");
  }

  private void furniture(int page) {
    sheets.page();
    sheets.text(LEFT, 49, sheets.bold, 8.5f, "VDM/2026/9");
    sheets.rule(LEFT, WIDTH_END, 56);
    sheets.text(LEFT, 754, sheets.plain, 7, "26-05120");
    sheets.text(WIDTH_END - 14, 754, sheets.bold, 7, page + "/3");
  }

  private void paragraph(float y, String text) {
    sheets.text(LEFT + 24, y, sheets.plain, SIZE, text);
  }

  private void pieces(float y, String before, String italic, String after) {
    float x = LEFT + 24;
    sheets.text(x, y, sheets.plain, SIZE, before);
    x += Sheets.width(sheets.plain, SIZE, before);
    sheets.text(x, y, sheets.italic, SIZE, italic);
    x += Sheets.width(sheets.italic, SIZE, italic);
    sheets.text(x, y, sheets.plain, SIZE, after);
  }

  private void mark(float y, String text, String mark) {
    float x = LEFT + Sheets.width(sheets.plain, SIZE, text);
    sheets.text(x, y - 4, sheets.plain, 6, mark);
  }

  private void table(float y) {
    sheets.rule(LEFT, WIDTH_END, y - 12);
    row(y, sheets.italic, List.of("Spring", "Litres an hour", "Dry"));
    sheets.rule(LEFT, WIDTH_END, y + 5);
    row(y + 18, sheets.plain, List.of("Upper basin", "140", "Never"));
    row(y + 33, sheets.plain, List.of("Cistern at the bridge", "35", "In August"));
    sheets.rule(LEFT, WIDTH_END, y + 40);
  }

  private void row(float y, PDFont font, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheets.text(LEFT + 140 * i, y, font, SIZE, cells.get(i));
    }
  }
}
