package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.Tampered.MALFORMED;

import java.util.function.Consumer;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.proto.v1.ChangeLink;
import org.vademecum.proto.v1.Correction;
import org.vademecum.proto.v1.IssuedFrom;
import org.vademecum.proto.v1.SectionContent;

/** Bundles that are coded well and say of a section what must not be. */
final class CraftedSections {
  private static final int ID = 1;
  private static final int NUMBER = 2;
  private static final int SPANS = 4;
  private static final int CORRECTION = 8;

  private final Tampered out;

  private CraftedSections(Tampered out) {
    this.out = out;
  }

  static void add(Tampered out) {
    CraftedSections bundles = new CraftedSections(out);
    bundles.sections();
    bundles.spans();
    bundles.corrections();
  }

  private void sections() {
    section("a section of kind 11", it -> it.symbol(Crafted.KIND, 11));
    section("a section of level 0", it -> level(it, 0));
    section("a section of level 33", it -> level(it, 33));
    section("no id where none is expected", it -> paragraph(it, 0, "", "Eau"));
    section("an id with a capital", it -> paragraph(it, ID, "P1", "Eau"));
    section("an id of 81 characters", it -> paragraph(it, ID, "p".repeat(81), "Eau"));
    section("a text that is not NFC", it -> paragraph(it, ID, "p1", "e\u0301"));
    section("one id twice", CraftedSections::twice);
    section("a number that follows none of its series", it -> number(it, "\u0001d\u0001."));
    section("a number of 81 characters", it -> number(it, "x".repeat(81)));
  }

  private static void level(CodedWriter body, int level) {
    body.symbol(Crafted.KIND, Crafted.PARAGRAPH);
    body.symbol(Crafted.LEVEL, level);
    body.symbol(Crafted.WHAT + Crafted.PARAGRAPH, ID);
    body.text("p1");
    body.text("Eau");
  }

  private static void paragraph(CodedWriter body, int what, String id, String text) {
    Crafted.paragraph(body, what);
    if ((what & ID) != 0) {
      body.text(id);
    }
    body.text(text);
  }

  private static void twice(CodedWriter body) {
    paragraph(body, ID, "p1", "Eau");
    body.symbol(Crafted.KIND + Crafted.PARAGRAPH, Crafted.PARAGRAPH);
    body.symbol(Crafted.LEVEL + 2, 1);
    body.symbol(Crafted.WHAT + Crafted.PARAGRAPH, ID);
    body.text("p1");
    body.text("Eau");
  }

  private static void number(CodedWriter body, String number) {
    Crafted.paragraph(body, ID | NUMBER);
    body.text("p1");
    body.text(number);
    body.text("Eau");
  }

  private void spans() {
    section("more than four spans a character", it -> spans(it, 13));
    section("a span that goes beyond the text", it -> spans(it, 1, 1, 3, 1));
    section("a span of no length", it -> spans(it, 1, 0, 0, 1));
    section("a span of kind 5", it -> spans(it, 1, 0, 1, 5));
  }

  private static void spans(CodedWriter body, int count, int... span) {
    paragraph(body, ID | SPANS, "p1", "Eau");
    body.number(Crafted.SPANS + Crafted.PARAGRAPH, count);
    if (span.length > 0) {
      body.number(96, span[0]);
      body.number(97, span[1]);
      body.symbol(98, span[2]);
      body.symbol(99, 0);
    }
  }

  private void corrections() {
    ChangeLink link = ChangeLink.newBuilder().setKind(1).setWork("B").build();
    SectionContent issued = SectionContent.newBuilder().setKind(4).build();
    Correction good = Correction.newBuilder().addChanges(link).setIssued(issued).build();
    section("a correction that is no message", it -> correction(it, new byte[] {10, 9, 1}));
    correction("a correction without a change", good.toBuilder().clearChanges());
    correction("a section issued from what a bundle has not", good.toBuilder().setFromValue(2));
    correction("a section issued from nowhere known", good.toBuilder().setFromValue(3));
    SectionContent again = issued.toBuilder().setCorrection(good).build();
    correction(
        "a section as issued that was corrected",
        good.toBuilder().setFrom(IssuedFrom.ISSUED_FROM_HERE).setIssued(again));
  }

  private void correction(String why, Correction.Builder correction) {
    section(why, it -> correction(it, correction.build().toByteArray()));
  }

  private static void correction(CodedWriter body, byte[] correction) {
    paragraph(body, ID | CORRECTION, "p1", "Eau");
    body.bytes(Crafted.CORRECTION, correction);
    body.text("Oh");
  }

  /** The first section of a work. */
  static void paragraph(CodedWriter body, String id, String text) {
    paragraph(body, ID, id, text);
  }

  private void section(String why, Consumer<CodedWriter> section) {
    CodedWriter body = Crafted.writer();
    Crafted.work(body, "A");
    section.accept(body);
    body.symbol(Crafted.KIND + Crafted.PARAGRAPH, 0);
    body.symbol(Crafted.WORK, 0);
    out.add(why, MALFORMED, Crafted.bundle(body));
  }
}
