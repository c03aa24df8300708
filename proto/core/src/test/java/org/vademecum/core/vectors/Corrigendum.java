package org.vademecum.core.vectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;

/** A work that changes another, and what becomes of that one. */
final class Corrigendum {
  private static final Symbol SYMBOL = new Symbol("VDM/2026/4/Corr.1");

  private final Work issued;

  Corrigendum(Work issued) {
    this.issued = issued;
  }

  Work work() {
    ExpressionHead head =
        new ExpressionHead(
            SYMBOL,
            new Language("en"),
            "",
            "Corrigendum",
            "corrigendum",
            Masthead.EMPTY,
            List.of(),
            List.of(
                change(ChangeKind.CORRECTS_TEXT, "p4", "a red", "a yellow", "p1"),
                change(ChangeKind.INSERTS, "p8", "", "", "p2", "p2.i1"),
                change(ChangeKind.CORRECTS_TEXT, "p12", "every 30 days", "", "p3"),
                change(ChangeKind.CORRECTS_TITLE, "", "field guideline", "guideline", "p4")),
            WorkCorrection.NONE);
    return new Work("corrigendum.en", head, said());
  }

  private Change change(
      ChangeKind kind, String section, String was, String now, String... sections) {
    return new Change(
        kind,
        issued.head().symbol(),
        section,
        section.equals("p4") ? List.of(new Language("en")) : List.of(),
        section.isEmpty() ? "Title" : "Paragraph " + section.substring(1),
        was,
        now,
        List.of(sections),
        ChangeStatus.APPLIED);
  }

  private static List<NumberedSection> said() {
    return List.of(
        said("p1", SectionKind.PARAGRAPH, "Paragraph 4: for “a red” read “a yellow”."),
        said("p2", SectionKind.PARAGRAPH, "After paragraph 8 insert"),
        said("p2.i1", SectionKind.ITEM, "8 bis. A lane is walked in single file."),
        said("p3", SectionKind.PARAGRAPH, "Delete paragraph 12."),
        said("p4", SectionKind.PARAGRAPH, "Title: for “field guideline” read “guideline”."));
  }

  private static NumberedSection said(String id, SectionKind kind, String text) {
    return new NumberedSection(new Section(id, kind, text), kind == SectionKind.ITEM ? 2 : 1, "");
  }

  /** A section corrected, one inserted, one deleted, and the title corrected. */
  Work target() {
    Section inserted =
        new Section(
            "p8-bis~corr.1",
            SectionKind.PARAGRAPH,
            "A lane is walked in single file.",
            List.of(),
            Optional.of(new Correction(Optional.empty(), List.of(link(ChangeKind.INSERTS, "p2")))));
    return corrected("p4", issued.section("p4").text().replace("a red", "a yellow"), "p1")
        .insert("p9", new NumberedSection(inserted, 2, "8 bis."))
        .corrected("p12", "", because("p12", ChangeKind.CORRECTS_TEXT, "p3"))
        .withHead(correctedHead())
        .named("guideline.en.corrected");
  }

  /** The same with other words in the corrected section, and the deleted one as issued again. */
  Work targetAgain() {
    return target()
        .corrected(
            "p4",
            issued.section("p4").text().replace("a red", "a white"),
            because("p4", ChangeKind.CORRECTS_TEXT, "p1"))
        .text("p12", issued.section("p12").text())
        .named("guideline.en.corrected-2");
  }

  private ExpressionHead correctedHead() {
    ExpressionHead head = issued.head();
    String title = head.title().replace("field guideline", "guideline");
    WorkCorrection correction =
        new WorkCorrection(
            Map.of(WorkCorrection.TITLE, head.title(), WorkCorrection.DATE, "2026-03-22"),
            List.of(link(ChangeKind.CORRECTS_TITLE, "p4")));
    return head.corrected(title, head.masthead(), correction);
  }

  private Work corrected(String id, String text, String section) {
    return issued.corrected(id, text, because(id, ChangeKind.CORRECTS_TEXT, section));
  }

  private Correction because(String id, ChangeKind kind, String section) {
    return new Correction(Optional.of(issued.section(id)), List.of(link(kind, section)));
  }

  private static ChangeLink link(ChangeKind kind, String section) {
    return new ChangeLink(kind, SYMBOL, section);
  }
}
