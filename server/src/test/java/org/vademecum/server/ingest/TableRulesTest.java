package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and figures whose columns a converter took apart. */
class TableRulesTest {
  private static final String CELLS =
      """
      Lake

      Depth

      North

      12.4

      South

      9.1

      East

      3.3

      """;

  private static final String ROWS = "Lake/Depth/North/12.4/South/9.1/East/3.3";

  private static final String AFTER =
      "The depth is that of the middle of the lake and was measured three times on each day.\n";

  private static final String AFTER_TEXT =
      "paragraph | The depth is that of the middle of the lake and was measured three times on each"
          + " day.";

  @Test
  void tableIsNoPartOfTheParagraphBefore() {
    assertEquals(
        List.of("paragraph 4. | The depths of the lakes are these.", "table | " + ROWS, AFTER_TEXT),
        Outline.of("4. The depths of the lakes are these.\n\n" + CELLS + AFTER));
  }

  @Test
  void captionWithTitleHeadsTheTable() {
    assertEquals(
        List.of("heading | Table 2. Depths by lake", "table | " + ROWS, AFTER_TEXT),
        Outline.of("Table 2. Depths by lake\n\n" + CELLS + AFTER));
  }

  @Test
  void captionEndsTheListBefore() {
    assertEquals(
        List.of(
            "paragraph | The teams looked for:",
            "item • | reeds",
            "item • | birds",
            "heading | Table 2. Depths by lake",
            "table | " + ROWS,
            AFTER_TEXT),
        Outline.of(
            "The teams looked for:\n• reeds\n• birds\n\nTable 2. Depths by lake\n\n"
                + CELLS
                + AFTER));
  }

  @Test
  void labelsBelowTheCaptionOfFigureAreImage() {
    assertEquals(
        List.of("heading | Figure 1. Depths, 2040–2044", "image | 40/" + ROWS, AFTER_TEXT),
        Outline.of("Figure 1. Depths, 2040–2044\n40\n\n" + CELLS + AFTER));
  }

  @Test
  void numberOfTheNextHeadingIsNoCell() {
    assertEquals(
        List.of("table | " + ROWS, "heading II. | Birds", AFTER_TEXT),
        Outline.of(CELLS + "II.\n\nBirds\n" + AFTER));
  }

  @Test
  void unitInBracketsIsTheFirstRow() {
    assertEquals(
        List.of(
            "heading | Depths by lake and by the season in which they were measured again by teams"
                + " from the first survey in the spring of 2040 to that of the autumn of 2044",
            "table | (In metres) Depth of the lake in spring/" + ROWS,
            AFTER_TEXT),
        Outline.of(
            """
            Depths by lake and by the season in which they were measured again by teams
            from the first survey in the spring of 2040 to that of the autumn of 2044
            (In metres)
            Depth of the lake
            in spring

            """
                + CELLS
                + AFTER));
  }

  @Test
  void wideLineInNarrowColumnIsCell() {
    String cell =
        """
        Surveys
        • North lake in
        spring
        • South lake with its four inlets and the canal toward the riverside
        in autumn

        """;
    assertEquals(
        List.of(
            "table | "
                + ROWS
                + "/Surveys • North lake in spring • South lake with its four inlets and the canal"
                + " toward the riverside in autumn/West/2.2",
            AFTER_TEXT),
        Outline.of(CELLS + cell + "West\n\n2.2\n\n" + AFTER));
  }

  @Test
  void longLabelBetweenFiguresIsRow() {
    assertEquals(
        List.of(
            "table | "
                + ROWS
                + "/Lakes of the upper plateau and of the valleys to the south of it, ponds"
                + " included/4.2",
            AFTER_TEXT),
        Outline.of(
            CELLS
                + """
                Lakes of the upper plateau and of the valleys to the south of it, ponds
                included

                4.2

                """
                + AFTER));
  }

  @Test
  void timeOfDayEndsNoSentence() {
    assertEquals(
        List.of("table | " + ROWS + "/Monday, 4 June 10 a.m.–1 p.m./West/2.2", AFTER_TEXT),
        Outline.of(CELLS + "Monday, 4 June 10 a.m.–1 p.m.\n\nWest\n\n2.2\n\n" + AFTER));
  }

  @Test
  void coverIsNoTable() {
    List<String> sections =
        Outline.ofAll(
            """
            A/99/31

            United Nations

            Report of the
            Committee on
            the Lakes of
            the Plateau

            General Assembly
            Official Records
            Ninety-ninth Session

            United Nations
            New York, 2044

            General Assembly
            Official Records

            Report of the Committee on
            the Lakes of the Plateau

            """
                + AFTER
                + "\n"
                + AFTER);

    assertEquals("title | Report of the Committee on the Lakes of the Plateau", sections.get(0));
  }

  @Test
  void chaptersAndArticlesAreNoCells() {
    assertEquals(
        List.of(
            "title | LAW ON LAKES",
            "title | Republic of the Plateau",
            "title | Ministry of Water",
            "heading | Chapter I",
            "heading | General provisions",
            "heading | Article 1. Scope",
            AFTER_TEXT),
        Outline.ofAll(
                """
                A/99/31

                LAW ON LAKES

                Republic of the Plateau

                Ministry of Water

                Chapter I

                General provisions

                Article 1. Scope

                """
                    + AFTER
                    + "\n"
                    + AFTER)
            .subList(0, 7));
  }

  @Test
  void annexWithoutPageEndsTheContents() {
    assertEquals(
        List.of(
            "heading | Contents",
            "table | I. Lakes ........................ 2/II. Birds ........................ 3/Annex",
            "heading I. | Lakes",
            AFTER_TEXT,
            "heading | Annex",
            "title | Names of lakes",
            AFTER_TEXT),
        Outline.of(
            """
            Contents

            I. Lakes ........................ 2
            II. Birds ........................ 3
            Annex

            I. Lakes
            """
                + AFTER
                + "\nAnnex\nNames of lakes\n"
                + AFTER));
  }
}
