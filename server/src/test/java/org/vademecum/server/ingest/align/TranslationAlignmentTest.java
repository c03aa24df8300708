package org.vademecum.server.ingest.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;

class TranslationAlignmentTest {
  /** Published ids after some editions: no longer those of a first import. */
  private static final List<NumberedSection> ENGLISH =
      Sections.of(
          "t1 1 Rope bridges over mountain streams",
          "h1 1 Choosing the place",
          "p2 2 The banks shall be of rock, at the same height, and free of loose stones.",
          "p1~2 2 Measure twice.",
          "p3 2 A bridge of more than 40 metres needs a pier, see section 7 of the handbook.",
          "h2 1 Crossing",
          "p4 2 One person crosses at a time, with the load tied close to the back.",
          "annex.h1 1 Annex",
          "annex.p1 2 Ropes are 24 millimetres thick.");

  @Test
  void equalStructureTakesTheIdsInOrder() {
    List<NumberedSection> french =
        Sections.of(
            "t1 1 Passerelles de corde sur les torrents de montagne",
            "h1 1 Choix de l'emplacement",
            "p1 2 Les rives doivent être rocheuses, de même hauteur et sans pierres mobiles.",
            "p2 2 Mesurez deux fois.",
            "p3 2 Au-delà de 40 mètres, il faut une pile (voir la section 7 du manuel).",
            "h2 1 Traversée",
            "p4 2 On traverse un par un, la charge attachée près du dos.",
            "annex.h1 1 Annexe",
            "annex.p1 2 Les cordes ont 24 millimètres d'épaisseur.");
    assertEquals(Sections.ids(ENGLISH), idsAfter(french));
  }

  @Test
  void missingParagraphIsFoundByLengthAndFigures() {
    List<NumberedSection> french =
        Sections.of(
            "t1 1 Passerelles de corde sur les torrents de montagne",
            "h1 1 Choix de l'emplacement",
            "p1 2 Les rives doivent être rocheuses, de même hauteur et sans pierres mobiles.",
            "p2 2 Au-delà de 40 mètres, il faut une pile (voir la section 7 du manuel).",
            "h2 1 Traversée",
            "p3 2 On traverse un par un, la charge attachée près du dos.",
            "annex.h1 1 Annexe",
            "annex.p1 2 Les cordes ont 24 millimètres d'épaisseur.");
    assertEquals(
        List.of("t1", "h1", "p2", "p3", "h2", "p4", "annex.h1", "annex.p1"), idsAfter(french));
  }

  @Test
  void addedNoteGetsAnIdOfItsOwn() {
    List<NumberedSection> arabic =
        Sections.of(
            "t1 1 جسور الحبال فوق الجداول الجبلية",
            "n1 1 ملاحظة من المترجم: المقاييس بالنظام المتري في هذه الترجمة كلها دون استثناء.",
            "h1 1 اختيار المكان",
            "p1 2 يجب أن تكون الضفتان صخريتين وعلى ارتفاع واحد وخاليتين من الأحجار السائبة.",
            "p2 2 قس مرتين.",
            "p3 2 كل جسر يزيد على ٤٠ مترا يحتاج إلى دعامة، انظر القسم ٧ من الدليل.",
            "h2 1 العبور",
            "p4 2 يعبر شخص واحد في كل مرة وحمله مشدود إلى ظهره.",
            "annex.h1 1 مرفق",
            "annex.p1 2 سمك الحبال ٢٤ مليمترا.");
    assertEquals(
        List.of("t1", "n1", "h1", "p2", "p1~2", "p3", "h2", "p4", "annex.h1", "annex.p1"),
        idsAfter(arabic));
  }

  @Test
  void sectionWithoutCounterpartNeverTakesAnIdTheOtherLanguageUses() {
    List<NumberedSection> other =
        Sections.of(
            "t1 1 绳桥",
            "h1 1 选址",
            "p1 2 两岸须为岩石，高度相同，无松动石块。",
            "p2 2 测量两次。",
            "p3 2 桥长超过40米须设桥墩，见手册第7节。",
            "p4 2 本段为中文版所加，英文版无此内容，说明当地村民的职责、报酬与值守时间，以及每年春季检修的办法和经费来源。",
            "h2 1 过桥",
            "p5 2 每次只准一人通过，背负之物须贴身捆紧。");
    assertEquals(List.of("t1", "h1", "p2", "p1~2", "p3", "p4~5", "h2", "p4"), idsAfter(other));
  }

  @Test
  void nothingToAlignWithLeavesBirthIds() {
    assertEquals(ENGLISH, Aligner.alignTranslation(List.of(), ENGLISH, 5).sections());
    assertEquals(List.of(), Aligner.alignTranslation(ENGLISH, List.of(), 5).sections());
  }

  private static List<String> idsAfter(List<NumberedSection> translation) {
    return Sections.ids(Aligner.alignTranslation(ENGLISH, translation, 5).sections());
  }
}
