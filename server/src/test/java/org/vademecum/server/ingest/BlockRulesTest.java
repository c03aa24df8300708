package org.vademecum.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where paragraphs, headings, items and quotations of plain text begin and end. */
class BlockRulesTest {
  private static final String TEXT =
      """
      The teams measured the depth of the water, the growth of reeds along the shore and the
      number of birds that rest there.
      """;

  private static final String READ = TEXT.strip().replace('\n', ' ');

  @Test
  void textQuotedOverParagraphsIsOneQuotation() {
    assertEquals(
        List.of(
            "paragraph 4. | The draft read:",
            "quotation | \"The Assembly, \"Recalling its decision, \"1. Decides to begin.\"",
            "paragraph 5. | The draft was adopted."),
        Outline.of(
            """
            4. The draft read:
            "The Assembly,
            "Recalling its decision,
            "1. Decides to begin."
            5. The draft was adopted.
            """));
  }

  @Test
  void quotationThatNothingClosesSwallowsNoText() {
    List<String> sections =
        Outline.of(
            """
            4. The draft read:
            "The Assembly,
            "Recalling its decision,
            5. The draft was adopted.
            """);

    assertEquals("paragraph 5. | The draft was adopted.", sections.get(sections.size() - 1));
  }

  @Test
  void datedEntriesAreParagraphsHoweverFullTheLineBefore() {
    assertEquals(
        List.of(
            "heading | Events",
            "paragraph | 3 May 2044: meeting with the mayors of the towns on the southern shore",
            "paragraph | 11 October 2044: second survey",
            "paragraph | " + READ),
        Outline.of(
            """
            Events
            3 May 2044: meeting with the mayors of the towns on the southern shore
            11 October 2044: second survey

            """
                + TEXT));
  }

  @Test
  void datedEntryIsNoTitle() {
    assertEquals(
        List.of(
            "heading | Annex",
            "title | Chronology",
            "paragraph | 3 May 2044: first survey",
            "paragraph | 11 October 2044: second survey",
            "paragraph | " + READ),
        Outline.of(
            "Annex\nChronology\n3 May 2044: first survey\n11 October 2044: second survey\n\n"
                + TEXT));
  }

  @Test
  void numberCloseBelowItsHeadingGoesBackToIt() {
    assertEquals(
        List.of("heading II. | BIRDS", "heading | Ducks of the lake", "paragraph | " + READ),
        Outline.of("BIRDS\nII.\n\nDucks of the lake\n\n" + TEXT));
  }

  @Test
  void openingOfLetterEndsNarrowTitle() {
    assertEquals(
        List.of(
            "heading | Letter of transmittal",
            "heading | Letter dated 3 May 2044 from the Chair of the Committee on the Lakes of the"
                + " Plateau to the President of the Assembly of the Plateau",
            "paragraph | I have the honour to transmit the report of the Committee on the lakes of the"
                + " plateau in the year 2044."),
        Outline.of(
            """
            Letter of transmittal
            Letter dated 3 May 2044 from the Chair of the
            Committee on the Lakes of the Plateau to the
            President of the Assembly of the Plateau
            I have the honour to transmit the report of the Committee on the lakes of the
            plateau in the year 2044.
            """));
  }

  @Test
  void widePhraseBeforeTheFirstItemHeadsIt() {
    assertEquals(
        List.of(
            "paragraph 4. | " + READ,
            "heading | Measures for Lakes Whose Water Has Risen over the Southern Shores of Plateaus",
            "item (a) | Towns should move the piers.",
            "item (b) | Farms should move the wells."),
        Outline.of(
            "4. "
                + TEXT
                + """
                Measures for Lakes Whose Water Has Risen over the Southern Shores of Plateaus
                (a) Towns should move the piers.
                (b) Farms should move the wells.
                """));
  }

  @Test
  void lineInCapitalsStandsForItself() {
    assertEquals(
        List.of(
            "heading | CHAPTER ONE",
            "heading | GENERAL PROVISIONS OF THE STATUTE OF LAKES",
            "heading | Scope and purpose of the statute",
            "paragraph | " + READ),
        Outline.of(
            """
            CHAPTER ONE

            GENERAL PROVISIONS OF THE STATUTE OF LAKES
            Scope and purpose of the statute
            """
                + TEXT));
  }

  @Test
  void lettersWithHalfBracketsAreItems() {
    assertEquals(
        List.of(
            "paragraph 4. | The teams:",
            "item a) | measured the depth;",
            "item b) | counted birds;",
            "item c) | cut reeds."),
        Outline.of(
            """
            4. The teams:
            a) measured the depth;
            b) counted birds;
            c) cut reeds.
            """));
  }

  @Test
  void dividedNumberRightBelowItsChapterIsHeading() {
    assertEquals(
        List.of("heading 2. | LAKES", "heading 2.1 | Before the survey", "paragraph | " + READ),
        Outline.of("2. LAKES\n2.1 Before the survey\n" + TEXT));
  }

  @Test
  void nameOfAnnexAloneIsFollowedByItsTitle() {
    assertEquals(
        List.of("heading | Annex", "title | Forms", "paragraph | " + READ),
        Outline.of("Annex\nForms\n\n" + TEXT));
  }

  @Test
  void languageInBracketsIsNoPartOfTheTitle() {
    assertEquals(
        List.of(
            "heading | Annex",
            "title | Names of lakes",
            "paragraph | [Original: English and French]",
            "paragraph | " + READ),
        Outline.of("Annex\nNames of lakes\n[Original: English and French]\n\n" + TEXT));
  }

  @Test
  void dashBeforeItemsBeginsEach() {
    assertEquals(
        List.of(
            "paragraph 4. | The teams:", "item – | measured the depth;", "item – | counted birds."),
        Outline.of("4. The teams:\n– measured the depth;\n– counted birds.\n"));
  }

  @Test
  void dashWithinSentenceBeginsNoItem() {
    assertEquals(
        List.of(
            "paragraph 4. | The teams measured the growth of the reeds along the shore of the lakes"
                + " – all of them – and the number of birds."),
        Outline.of(
            """
            4. The teams measured the growth of the reeds along the shore of the lakes
            – all of them – and the number of birds.
            """));
  }

  @Test
  void lineThatComesAgainAndAgainAboveTextIsHeading() {
    String entry = "Aims and purposes of the lake\n" + TEXT;
    assertEquals(
        3,
        Outline.of(
                entry + entry.replace("birds", "ducks") + "Aims and purposes of the lake\nNone.\n")
            .stream()
            .filter("heading | Aims and purposes of the lake"::equals)
            .count());
  }

  @Test
  void dateAloneOnItsLineStandsForItself() {
    assertEquals(
        List.of("paragraph | " + READ, "paragraph | 3 May 2044", "paragraph | " + READ),
        Outline.of(TEXT + "3 May 2044\n\n" + TEXT));
  }

  @Test
  void numberBehindItsHeadingGoesBackToItBeforeNumberedText() {
    assertEquals(
        List.of("heading II. | Birds of the lakes", "paragraph 4. | " + READ),
        Outline.of("Birds of the lakes\n\nII.\n\n4. " + TEXT));
  }

  @Test
  void thoseWhoDeclareBeginThePreamble() {
    assertEquals(
        List.of(
            "heading | Annex",
            "title | Declaration of the Lakes",
            "preamble | We, the Ministers of Water of the countries of the plateau, who met at Northport on"
                + " 3 and 4 May 2044,",
            "preamble | Recalling our first meeting,",
            "paragraph 1. | Decide to meet again."),
        Outline.of(
            """
            Annex
            Declaration of the Lakes

            We, the Ministers of Water of the countries of the plateau, who met at Northport
            on 3 and 4 May 2044,
            Recalling our first meeting,
            1. Decide to meet again.
            """));
  }
}
