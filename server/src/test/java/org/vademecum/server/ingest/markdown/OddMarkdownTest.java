package org.vademecum.server.ingest.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** Markdown that a parser reads otherwise than its writer meant. */
class OddMarkdownTest {
  private static final Importer IMPORTER = new Importer();

  private static List<NumberedSection> read(String text) {
    Imported imported =
        IMPORTER.read(
            new SourceFile("rules.md", text.getBytes(StandardCharsets.UTF_8)),
            ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en"));
    assertEquals(0, imported.coverage().charsLost());
    return imported.sections();
  }

  private static List<String> numbers(String text) {
    return read(text).stream().map(NumberedSection::number).toList();
  }

  private static String table(String text) {
    return read(text).stream()
        .map(NumberedSection::section)
        .filter(section -> section.kind() == SectionKind.TABLE)
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void itemsKeepTheNumbersThatWereTyped() {
    assertEquals(
        List.of("1.", "2.", "7.", "8."),
        numbers("1. Shut doors.\n2. Put out lamps.\n\n7. Sweep.\n8. Leave.\n"));
    assertEquals(
        List.of("4)", "2)", "9)"), numbers("4) Shut doors.\n\n   2) The low one.\n\n9) Leave.\n"));
  }

  @Test
  void sameNumberTypedAgainAsksForCounting() {
    assertEquals(
        List.of("1.", "2.", "3."), numbers("1. Shut doors.\n1. Put out lamps.\n1. Leave.\n"));
  }

  @Test
  void cellsBeyondTheColumnsAreKept() {
    assertEquals(
        "Thing\tPlace\nAxe\tDoor\tby the stove | or under\nSaw\t`a\tb`",
        table(
            """
            | Thing | Place |
            |-------|-------|
            | Axe | Door | by the stove \\| or under |
            | Saw | `a|b` |
            """));
  }

  @Test
  void brokenLinesOfACellAreWordsApart() {
    assertEquals("Thing\nAxe saw", table("| Thing |\n|---|\n| Axe<br>saw |\n"));
  }

  @Test
  void tableLongerThanASectionIsPartedBetweenRows() {
    String row = "| " + "stone ".repeat(40).strip() + " | 1 |\n";
    int rows = 2 * Section.MAX_TEXT / row.length();

    List<NumberedSection> pieces = read("| What | Count |\n|---|---|\n" + row.repeat(rows));

    assertTrue(pieces.size() > 1);
    for (NumberedSection piece : pieces) {
      assertEquals(SectionKind.TABLE, piece.section().kind());
      assertTrue(piece.section().text().endsWith("\t1"));
    }
  }
}
