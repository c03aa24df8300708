package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

class AlignerTest {
  private static final List<NumberedSection> GUIDE =
      Sections.of(
          "t1 1 Rope bridges over mountain streams",
          "h1 1 Choosing the place",
          "p1 2 The banks shall be of rock, at the same height, and free of loose stones.",
          "p2 2 A bridge is never hung above a bend, where floods carry trunks and gravel.",
          "h2 1 Crossing",
          "p3 2 One person crosses at a time, with the load tied close to the back.",
          "p4 2 Animals are led around by the ford, however long the way may be.");

  @Test
  void keepsEveryIdOfAnUnchangedVersion() {
    assertEquals(Sections.ids(GUIDE), idsAfter(GUIDE, GUIDE));
  }

  @Test
  void keepsBirthIdsOnAFirstImport() {
    Alignment first = Aligner.align(List.of(), GUIDE, 7);
    assertEquals(GUIDE, first.sections());
  }

  @Test
  void headingCutToItsFirstWordKeepsItsId() {
    List<NumberedSection> next =
        Sections.of(
            "t1 1 Rope bridges over mountain streams",
            "h1 1 Choosing",
            "p1 2 The banks shall be of rock, at the same height, and free of loose stones.",
            "p2 2 A bridge is never hung above a bend, where floods carry trunks and gravel.",
            "h2 1 Crossing",
            "p3 2 One person crosses at a time, with the load tied close to the back.",
            "p4 2 Animals are led around by the ford, however long the way may be.");
    assertEquals(Sections.ids(GUIDE), idsAfter(GUIDE, next));
  }

  @Test
  void ofTheSameTextTwiceTheOneAtTheSameDepthStays() {
    List<NumberedSection> previous =
        Sections.of(
            "p1 1 Ropes are looked over before each crossing.",
            "p2 2 This holds in winter too.",
            "h1 1 Text to be inserted",
            "p3 3 This holds in winter too.",
            "p4 1 The keeper signs the book.");
    List<NumberedSection> next =
        Sections.of(
            "p1 1 Ropes are looked over before each crossing.",
            "p2 2 This holds in winter too.",
            "p3 1 The keeper signs the book.");
    assertEquals(List.of("p1", "p2", "p4"), idsAfter(previous, next));
  }

  @Test
  void paragraphInsertedAtTheTopRenumbersWithoutRenaming() {
    List<NumberedSection> next =
        Sections.of(
            "t1 1 Rope bridges over mountain streams",
            "h1 1 Choosing the place",
            "p1 2 Ask the shepherds of the valley before you measure anything.",
            "p2 2 The banks shall be of rock, at the same height, and free of loose stones.",
            "p3 2 A bridge is never hung above a bend, where floods carry trunks and gravel.",
            "h2 1 Crossing",
            "p4 2 One person crosses at a time, with the load tied close to the back.",
            "p5 2 Animals are led around by the ford, however long the way may be.");
    assertEquals(List.of("t1", "h1", "p1~2", "p1", "p2", "h2", "p3", "p4"), idsAfter(GUIDE, next));
  }

  @Test
  void editedParagraphAndHeadingKeepTheirIds() {
    List<NumberedSection> next =
        Sections.of(
            "t1 1 Rope bridges over mountain streams",
            "h1 1 Choosing a safe place",
            "p1 2 Both banks must be of firm rock, at the same height, without loose stones.",
            "p2 2 A bridge is never hung above a bend, where floods carry trunks and gravel.",
            "h2 1 Crosing",
            "p3 2 One person crosses at a time, with the load tied close to the back.",
            "p4 2 Animals are led around by the ford, however long the way may be.");
    assertEquals(Sections.ids(GUIDE), idsAfter(GUIDE, next));
  }

  @Test
  void movedSectionKeepsItsIdEvenWhenEditedOnTheWay() {
    List<NumberedSection> next =
        Sections.of(
            "t1 1 Rope bridges over mountain streams",
            "h1 1 Crossing",
            "p1 2 Animals are led around by the ford, however long that way may be.",
            "p2 2 One person crosses at a time, with the load tied close to the back.",
            "h2 1 Choosing the place",
            "p3 2 A bridge is never hung above a bend, where floods carry trunks and gravel.",
            "p4 2 The banks shall be of rock, at the same height, and free of loose stones.");
    assertEquals(List.of("t1", "h2", "p4", "p3", "h1", "p2", "p1"), idsAfter(GUIDE, next));
  }

  @Test
  void replacedParagraphIsANewSection() {
    List<NumberedSection> next = replace(GUIDE, 3, "Ropes are renewed each spring by the village.");
    assertEquals(List.of("t1", "h1", "p1", "p2~2", "h2", "p3", "p4"), idsAfter(GUIDE, next));
  }

  @Test
  void largerHalfOfASplitParagraphKeepsTheId() {
    List<NumberedSection> next =
        Sections.of(
            "h1 1 Choosing the place",
            "p1 2 A bridge is never hung above a bend,",
            "p2 2 where floods carry trunks and gravel and boulders from the upper valley.");
    List<NumberedSection> previous =
        Sections.of(
            "h1 1 Choosing the place",
            "p1 2 A bridge is never hung above a bend, where floods carry trunks and gravel and"
                + " boulders from the upper valley.");
    assertEquals(List.of("h1", "p1~2", "p1"), idsAfter(previous, next));
    assertEquals(List.of("h1", "p2"), idsAfter(next, previous));
  }

  @Test
  void paragraphsMergedIntoALongListAreFoundAgainInIt() {
    List<NumberedSection> previous =
        Sections.of(
            "h1 1 Tools",
            "i1 2 two steel mallets of five kilograms each;",
            "i2 2 a spirit level and forty metres of marked cord;",
            "i3 2 twelve wooden wedges, greased before every use;",
            "i4 2 one pulley block for each bank of the stream;",
            "i5 2 gloves, a whistle and a red lamp for the watchman.");
    List<NumberedSection> next =
        Sections.of(
            "h1 1 Tools",
            "p1 2 two steel mallets of five kilograms each; a spirit level and forty metres of"
                + " marked cord; twelve wooden wedges, greased before every use; one pulley block"
                + " for each bank of the stream; gloves, a whistle and a red lamp for the"
                + " watchman.");
    assertEquals("i5", idsAfter(previous, next).get(1));
    assertEquals(List.of("h1", "i1~2", "i2~2", "i3~2", "i4~2", "p1"), idsAfter(next, previous));
  }

  @Test
  void repeatedTextsKeepTheirIdsInOrder() {
    List<NumberedSection> previous =
        Sections.of("h1 1 North", "p1 2 None.", "p2 2 None.", "h2 1 South", "p3 2 None.");
    List<NumberedSection> next =
        Sections.of(
            "h1 1 East",
            "p1 2 None.",
            "h2 1 North",
            "p2 2 None.",
            "p3 2 None.",
            "h3 1 South",
            "p4 2 None.");
    assertEquals(List.of("h1~2", "p1~2", "h1", "p1", "p2", "h2", "p3"), idsAfter(previous, next));
  }

  @Test
  void headingEditedInPlaceWinsOverItsOldTextElsewhere() {
    List<NumberedSection> previous =
        Sections.of(
            "h1 1 Rules for everyone who guides a party over the pass",
            "h2 2 Equipment",
            "p1 3 Each guide carries two ropes and a whistle.",
            "h3 1 Rules for those who keep the mountain hut in winter",
            "p2 2 The hut is open from dusk until dawn.");
    List<NumberedSection> next =
        Sections.of(
            "h1 1 Rules for everyone who guides a party over the pass",
            "h2 2 Equipment of guides",
            "p1 3 Each guide carries two ropes and a whistle.",
            "h3 1 Rules for those who keep the mountain hut in winter",
            "h4 2 Equipment",
            "p2 3 The hut is open from dusk until dawn.");
    assertEquals(List.of("h1", "h2", "p1", "h3", "h4~2", "p2"), idsAfter(previous, next));
  }

  @Test
  void rewrittenParagraphWithTheSameNumberKeepsItsIdWhenItSharesSomeWords() {
    List<NumberedSection> next =
        replace(GUIDE, 5, "No more than two people with any load may be on it at a time.");
    assertEquals("p3", idsAfter(GUIDE, next).get(5));
  }

  @Test
  void rewrittenTitleIsStillTheTitle() {
    List<NumberedSection> next = replace(GUIDE, 0, "Hanging footways: a handbook");
    assertEquals("t1", idsAfter(GUIDE, next).get(0));
  }

  @Test
  void newIdNeverMeetsOneThatIsThereOrTooLong() {
    String longId = "annex." + "p1234567.".repeat(8) + "i1";
    List<NumberedSection> previous = Sections.of("p1~3 1 Alpha beta gamma delta epsilon");
    List<NumberedSection> next =
        Sections.of("p1 1 Quite another thing entirely", longId + " 1 Something else again");
    List<String> ids = idsAfter(previous, next, 3);
    assertEquals("p1-2~3", ids.get(0));
    assertTrue(ids.get(1).endsWith("~3") && ids.get(1).length() <= Section.MAX_ID, ids.get(1));
  }

  @Test
  void referencesAndPartsFollowTheirSections() {
    Section referring =
        new Section(
            "p1",
            SectionKind.PARAGRAPH,
            "See annex.",
            List.of(new Span(4, 9, Span.Kind.REFERENCE, "#annex.h1")));
    List<NumberedSection> next =
        List.of(
            new NumberedSection(referring, 1, ""),
            Sections.of("annex.h1 1 Annex on knots and splices").get(0));
    List<NumberedSection> previous = Sections.of("annex.h9 1 Annex on knots and splices");
    Alignment alignment = Aligner.align(previous, next, 2);
    assertEquals("#annex.h9", alignment.sections().get(0).section().spans().get(0).value());
    assertEquals(
        List.of(new Part("annex", Part.Kind.ANNEX, "annex.h9")),
        alignment.parts(List.of(new Part("annex", Part.Kind.ANNEX, "annex.h1"))));
    assertEquals(Map.of("p1", "p1~2", "annex.h1", "annex.h9"), alignment.finalIds());
  }

  @Test
  void rejectsTwoSectionsOfOneId() {
    List<NumberedSection> twice = Sections.of("p1 1 One", "p1 1 Two");
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> Aligner.align(GUIDE, twice, 2));
    assertTrue(e.toString().contains("id p1:"), e.toString());
  }

  @Test
  void chineseParagraphKeepsItsIdWhenAWordChanges() {
    List<NumberedSection> previous = Sections.of("p1 1 每座桥每年春天由村民检查一次。", "p2 1 牲畜须从浅滩绕行，不得上桥。");
    List<NumberedSection> next =
        Sections.of("p1 1 过桥时每次只准一人。", "p2 1 每座桥每年秋天由村民检查一次。", "p3 1 牲畜须从浅滩绕行，不得上桥。");
    assertEquals(List.of("p1~2", "p1", "p2"), idsAfter(previous, next));
  }

  private static List<NumberedSection> replace(
      List<NumberedSection> sections, int index, String text) {
    NumberedSection old = sections.get(index);
    Section section = new Section(old.section().id(), old.section().kind(), text);
    List<NumberedSection> out = new ArrayList<>(sections);
    out.set(index, new NumberedSection(section, old.level(), old.number()));
    return out;
  }

  private static List<String> idsAfter(List<NumberedSection> previous, List<NumberedSection> next) {
    return idsAfter(previous, next, 2);
  }

  private static List<String> idsAfter(
      List<NumberedSection> previous, List<NumberedSection> next, long edition) {
    return Sections.ids(Aligner.align(previous, next, edition).sections());
  }
}
