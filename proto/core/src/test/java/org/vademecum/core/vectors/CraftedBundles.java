package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.Tampered.CAP;
import static org.vademecum.core.vectors.Tampered.MALFORMED;

import java.util.function.Consumer;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.proto.v1.Part;

/** Bundles that are coded well and say of works what must not be. */
final class CraftedBundles {
  private final Tampered out;

  private CraftedBundles(Tampered out) {
    this.out = out;
  }

  static void add(Tampered out) {
    CraftedBundles bundles = new CraftedBundles(out);
    bundles.works();
    bundles.counts();
  }

  private void works() {
    body("works out of order", it -> works(it, "B", "A"));
    body("one work twice", it -> works(it, "A", "A"));
    body("a symbol that shares more than there is", it -> symbol(it, 1, "A"));
    body("a symbol with a sharp", it -> symbol(it, 0, "A#1"));
    body("an empty symbol", it -> symbol(it, 0, ""));
    body("a first head like the one before", CraftedBundles::sameHead);
    body("a head that is no message", it -> head(it, new byte[] {10, 9, 1}));
    body("a language in capitals", it -> head(it, "EN"));
    body("a part of kind 5", CraftedBundles::part);
  }

  private static void works(CodedWriter body, String... symbols) {
    for (String symbol : symbols) {
      Crafted.work(body, symbol);
      body.symbol(Crafted.KIND, 0);
    }
  }

  private static void symbol(CodedWriter body, int shared, String rest) {
    body.symbol(Crafted.WORK, 1);
    body.number(Crafted.SHARED, shared);
    body.text(rest);
    Crafted.head(body, Crafted.head());
  }

  private static void sameHead(CodedWriter body) {
    body.symbol(Crafted.WORK, 1);
    body.number(Crafted.SHARED, 0);
    body.text("A");
    body.text("Title");
    body.symbol(Crafted.HEAD, 0);
  }

  private static void head(CodedWriter body, byte[] bytes) {
    body.symbol(Crafted.WORK, 1);
    body.number(Crafted.SHARED, 0);
    body.text("A");
    body.text("Title");
    body.symbol(Crafted.HEAD, 1);
    body.bytes(Crafted.HEAD_BYTES, bytes);
  }

  private static void head(CodedWriter body, String language) {
    head(body, Crafted.head().setLanguage(language).build().toByteArray());
  }

  private static void part(CodedWriter body) {
    Part.Builder part = Part.newBuilder().setName("annex").setKind(5);
    head(body, Crafted.head().addParts(part).build().toByteArray());
  }

  private void counts() {
    CodedWriter many = Crafted.writer();
    Crafted.work(many, "A");
    CraftedSections.paragraph(many, "p1", "");
    for (int i = 0; i < 100_000; i++) {
      many.symbol(Crafted.KIND + Crafted.PARAGRAPH, Crafted.PARAGRAPH);
      many.symbol(Crafted.LEVEL + 2, 1);
      many.symbol(Crafted.WHAT + Crafted.PARAGRAPH, 0);
      many.text("");
    }
    out.add("a small file of 100,001 sections", CAP, Crafted.bundle(many));
    CodedWriter works = Crafted.writer();
    works(works, "A", "B", "C", "D", "E");
    out.add("a work more than the record says", CAP, Crafted.bundle(works));
  }

  private void body(String why, Consumer<CodedWriter> content) {
    CodedWriter body = Crafted.writer();
    content.accept(body);
    body.symbol(Crafted.WORK, 0);
    out.add(why, MALFORMED, Crafted.bundle(body));
  }
}
