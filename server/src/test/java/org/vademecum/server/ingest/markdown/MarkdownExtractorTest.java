package org.vademecum.server.ingest.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;

/** Markdown as people write it. */
class MarkdownExtractorTest {
  private static final Importer IMPORTER = new Importer();

  private static Imported read(String text, ImportOptions options) {
    Imported imported =
        IMPORTER.read(new SourceFile("rules.md", text.getBytes(StandardCharsets.UTF_8)), options);
    assertEquals(0, imported.coverage().charsLost());
    return imported;
  }

  private static List<String> outline(Imported imported) {
    return imported.sections().stream().map(MarkdownExtractorTest::outline).toList();
  }

  private static String outline(NumberedSection at) {
    return at.section().kind().label()
        + " "
        + at.level()
        + " ["
        + at.number()
        + "] "
        + at.section().text();
  }

  @Test
  void blocksBecomeSections() {
    String text =
        """
        ---
        symbol: HUT/7
        language: en
        title: "Rules \\"of\\" the hut"
        date: 2036-02-03
        ---

        # Rules of the hut

        Intro with *soft* and **strong `code`** text[^1] and [a link](http://hut.example/y "t").

        ## Nights

        1. Doors are shut:
           - the lower door;
           - (b) the upper door,
             in two lines.
        2. Lamps are <b>out</b>.

        > Leave it as
        > you found it.

        | Thing | Place |
        |-------|-------|
        | Axe \\| saw | *Door* |

        ![The hut](hut.png)

        12\\. Numbered by hand.

        [^1]: The note *is* here
            and goes on.

        [unused]: http://unused.example
        """;
    Imported imported = read(text, ImportOptions.NONE);

    assertEquals("HUT/7", imported.symbol().value());
    assertEquals("Rules \"of\" the hut", imported.title());
    assertEquals("2036-02-03", imported.masthead().date());
    assertEquals(
        List.of(
            "title 1 [] Rules of the hut",
            "paragraph 1 [] Intro with soft and strong code text1 and a link.",
            "note 2 [1] The note is here and goes on.",
            "heading 1 [] Nights",
            "item 2 [1.] Doors are shut:",
            "item 3 [] the lower door;",
            "item 3 [(b)] the upper door, in two lines.",
            "item 2 [2.] Lamps are out.",
            "quotation 2 [] Leave it as you found it.",
            "table 2 [] Thing\tPlace\nAxe | saw\tDoor",
            "image 2 [] The hut",
            "paragraph 2 [12.] Numbered by hand."),
        outline(imported));
    assertEquals(
        List.of(
            new Span(11, 15, Span.Kind.EMPHASIS, ""),
            new Span(20, 31, Span.Kind.STRONG, ""),
            new Span(36, 37, Span.Kind.NOTE_REFERENCE, "#n1")),
        imported.sections().get(1).section().spans());
  }

  @Test
  void tablesInItemsStandBelowThem() {
    String text =
        """
        # Rules

        - Shut at night:

          | Door | When |
          |------|------|
          | lower | nine |

        - Leave a lamp.
        """;

    Imported imported = read(text, ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en"));

    assertEquals(
        List.of(
            "title 1 [] Rules",
            "item 2 [] Shut at night:",
            "table 3 [] Door\tWhen\nlower\tnine",
            "item 2 [] Leave a lamp."),
        outline(imported));
  }

  @Test
  void optionsWinOverFrontMatter() {
    String text = "symbol: HUT/7\nlanguage: en\n\nThe doors of the hut are shut at night.\n";

    assertEquals("HUT/7", read(text, ImportOptions.NONE).symbol().value());
    assertEquals("HUT/8", read(text, ImportOptions.NONE.withSymbol("HUT/8")).symbol().value());
  }

  @Test
  void nestingBeyondReasonEndsInTime() {
    ImportOptions options = ImportOptions.NONE.withSymbol("HUT/1").withLanguage("en");
    for (String open : List.of("> ", "- ", "*a **b ", "[", "![", "`")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> read("The hut.\n\n" + open.repeat(20_000) + "x", options));
    }
  }
}
