package org.vademecum.server.ingest.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vademecum.server.ingest.docx.WordFile.p;
import static org.vademecum.server.ingest.docx.WordFile.r;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** Tables and text in frames: text boxes, and tables of one cell. */
class FramesTest {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());

  private static List<String> read(String body) {
    Imported imported =
        IMPORTER.read(
            WordFile.of(p("The hut stands high.") + body).build(),
            ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en"));
    assertEquals(0, imported.coverage().charsLost());
    return imported.sections().stream()
        .skip(1)
        .map(at -> at.section().kind().label() + " " + at.section().text())
        .toList();
  }

  private static String table(String... cells) {
    return "<w:tbl><w:tr><w:tc>" + String.join("</w:tc><w:tc>", cells) + "</w:tc></w:tr></w:tbl>";
  }

  private static String box(String content) {
    return "<w:r><w:pict><w:txbxContent>" + content + "</w:txbxContent></w:pict></w:r>";
  }

  @Test
  void tableInATextBoxIsATable() {
    String anchor = "<w:p>" + r("Doors are shut.") + box(table(p("Axe"), p("Door"))) + "</w:p>";

    assertEquals(List.of("paragraph Doors are shut.", "table Axe\tDoor"), read(anchor));
  }

  @Test
  void tableInATableOfOneCellIsATable() {
    String frame = table(p("Tools are these:") + table(p("Axe"), p("Door")) + p("Use them well."));

    assertEquals(
        List.of("paragraph Tools are these:", "table Axe\tDoor", "paragraph Use them well."),
        read(frame));
  }

  @Test
  void textBoxInATableOfOneCellIsReadOnce() {
    String anchor = "<w:p>" + r("Doors are shut.") + box(p("Lamps are out.")) + "</w:p>";

    assertEquals(
        List.of("paragraph Doors are shut.", "paragraph Lamps are out."), read(table(anchor)));
  }

  @Test
  void tablesInCellsAreTheCellsText() {
    String inner = table(p("Axe"), table(p("Saw"), p("Wedge")));

    assertEquals(List.of("table Tools\tAxe Saw Wedge"), read(table(p("Tools"), inner + p(""))));
  }
}
