package org.vademecum.core.vectors;

import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Symbol;

/** The tiny work of docs/format-example.md. */
final class Example {

  static Work work() {
    ExpressionHead head =
        new ExpressionHead(
            new Symbol("VDM/1"),
            new Language("sw"),
            "",
            "Maji safi",
            "note",
            Masthead.EMPTY,
            List.of());
    return new Work(
        "example",
        head,
        List.of(
            paragraph("p1", "1.", "Maji safi ni uhai."), paragraph("p2", "2.", "Maji ni adimu.")));
  }

  /** One word of the last section is another. */
  static Work edited() {
    return work().text("p2", "Maji ni haba.").named("example.word");
  }

  /** A first section that a change inserted. */
  static Work inserted() {
    ChangeLink link = new ChangeLink(ChangeKind.INSERTS, new Symbol("VDM/1/Corr.1"), "");
    Correction correction = new Correction(Optional.empty(), List.of(link));
    return work().corrected("p1", "Maji ni uhai.", correction).named("example.inserted");
  }

  private static NumberedSection paragraph(String id, String number, String text) {
    return new NumberedSection(new Section(id, SectionKind.PARAGRAPH, text), 1, number);
  }

  private Example() {}
}
