package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ends of pages do to plain text. */
class PageRulesTest {
  private static final String LINE =
      "The teams measured the depth of the water, the growth of reeds along the shore and the\n";

  private static String foot(int page) {
    return "\n44-10234\n\n" + (page == 0 ? "" : page + "\n\n") + "A/99/312\n\n";
  }

  private static String pages(String second) {
    return "4. "
        + LINE
        + "number of birds."
        + foot(1)
        + second
        + foot(0)
        + "6. Third."
        + foot(3)
        + "7. Fourth."
        + foot(4)
        + "8. Fifth."
        + foot(5)
        + "9. Sixth.\n";
  }

  @Test
  void pageNumberAmidTheTextIsFurniture() {
    assertTrue(
        Outline.furniture(pages("5. Lakes:\n\n2\n\nNorth Lake and its four inlets.\n"))
            .contains("2"));
  }

  @Test
  void numberBesideFiguresStaysCell() {
    assertFalse(
        Outline.furniture(pages("5. Lakes:\n\nNorth\n\n2\n\n14\n\nSouth\n\n6\n")).contains("2"));
  }

  @Test
  void numberThatStandsTwiceStaysText() {
    assertFalse(
        Outline.furniture(pages("5. Lakes:\n\nNorth\n\n2\n\nSouth\n\n2\n\nEast\n")).contains("2"));
  }

  @Test
  void lineAloneOnItsPageDoesNotGoOn() {
    assertEquals(
        List.of(
            "paragraph 4. | Pictures follow.",
            "paragraph | Shore of the northern lake where the reeds were cut in the spring of the year",
            "paragraph | Shore of the southern lake where the reeds were left to grow until the autumn"),
        Outline.of(
            "4. Pictures follow.\n"
                + foot(1)
                + "Shore of the northern lake where the reeds were cut in the spring of the year\n"
                + foot(2)
                + "Shore of the southern lake where the reeds were left to grow until the autumn\n"
                + foot(3)));
  }

  @Test
  void numberedParagraphGoesOnOverThePage() {
    assertEquals(
        List.of(
            "paragraph 4. | The teams measured the depth of the water, the growth of reeds along the"
                + " shore and the number of birds that rest there."),
        Outline.of("4. " + LINE + foot(1) + "number of birds that rest there.\n"));
  }

  @Test
  void notesThatAreSymbolsAreNoTable() {
    assertEquals(
        List.of(
            "paragraph 4. | The lakes1 and the birds2 and the reeds3 of the plateau.",
            "note 1 | A/98/303.",
            "note 2 | A/98/2094.",
            "note 3 | A/98/379."),
        Outline.of(
                """
            4. The lakes1 and the birds2 and the reeds3 of the plateau.

            __________________
            1

            A/98/303.

            2

            A/98/2094.

            3

            A/98/379.
            """
                    + foot(1)
                    + "5. Second.\n")
            .subList(0, 4));
  }
}
