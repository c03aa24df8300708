package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.Tampered.BASE;
import static org.vademecum.core.vectors.Tampered.CAP;
import static org.vademecum.core.vectors.Tampered.MALFORMED;
import static org.vademecum.core.vectors.Tampered.ROOT;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.DeltaHeader;

/** Deltas on the example that must be refused. */
final class TamperedDeltas {
  private static final int DICTIONARY = 114;
  private static final int DICTIONARY_WORK = 115;
  private static final int DICTIONARY_SECTION = 116;
  private static final int WORK_PLACE = 113;
  private static final int REMOVED = 1;
  private static final int SAME_HEAD = 2;

  private final Library library;
  private final Tampered out = new Tampered();
  private final byte[] good;

  TamperedDeltas(Library library, byte[] good) {
    this.library = library;
    this.good = good;
  }

  JsonArray json() {
    frames();
    out.under(Tampered.caps(4, 40, 4_000));
    dictionaries();
    works();
    new CraftedSplices(this).add();
    return out.json();
  }

  private void frames() {
    out.under(library.record("example-word")).on("zh-1");
    out.add("a delta on another pack", BASE, good);
    out.on("example-word").add("a delta that was applied already", BASE, good);
    out.on("example");
    out.add("another root to start from", BASE, flipped("from_root"));
    out.add("another root to lead to", ROOT, flipped("to_root"));
    byte[] bundle = good.clone();
    System.arraycopy("VDB1".getBytes(StandardCharsets.US_ASCII), 0, bundle, 0, 4);
    out.add("the magic of a bundle", MALFORMED, bundle);
    out.add("the last byte is missing", MALFORMED, Arrays.copyOf(good, good.length - 1));
    out.under(Tampered.caps(0, 2, 100));
    out.add("more works than the record says", CAP, good);
    out.under(Tampered.caps(1, 0, 100));
    out.add("more sections than the record says", CAP, good);
    out.under(Tampered.caps(1, 2, 5));
    out.add("more text than the record says", CAP, good);
  }

  /** The delta with another last byte in one of its roots. */
  private byte[] flipped(String field) {
    String pack = field.equals("from_root") ? "example" : "example-word";
    byte[] root = library.root(pack).toBytes();
    byte[] bytes = good.clone();
    for (int at = 0; at + root.length <= bytes.length; at++) {
      if (Arrays.equals(root, Arrays.copyOfRange(bytes, at, at + root.length))) {
        bytes[at + root.length - 1] ^= 1;
        return bytes;
      }
    }
    throw new IllegalStateException("the delta has no " + field);
  }

  private void dictionaries() {
    body("a dictionary of a work that is not there", it -> dictionary(it, 1, 0));
    body("a dictionary of a section that is not there", it -> dictionary(it, 0, 2));
  }

  private static void dictionary(CodedWriter body, int work, int section) {
    body.number(DICTIONARY, 1);
    body.number(DICTIONARY_WORK, work);
    body.number(DICTIONARY_SECTION, section);
    body.number(DICTIONARY, 0);
  }

  private void works() {
    undictionaried("something unknown done to a work", it -> it.symbol(Crafted.WORK, 5));
    undictionaried("a work removed that is not there", it -> work(it, REMOVED, 1));
    undictionaried("works out of order", TamperedDeltas::unordered);
    undictionaried("a new work without a head", TamperedDeltas::headless);
  }

  static void work(CodedWriter body, int what, int place) {
    body.symbol(Crafted.WORK, what);
    body.number(WORK_PLACE, place);
  }

  private static void unordered(CodedWriter body) {
    work(body, REMOVED, 0);
    newWork(body, 0, "A");
    body.number(CraftedSplices.SPLICES, 0);
  }

  private static void headless(CodedWriter body) {
    body.symbol(Crafted.WORK, 4);
    body.number(Crafted.SHARED, 0);
    body.text("X");
    body.text("Title");
    body.symbol(Crafted.HEAD, 0);
    body.number(CraftedSplices.SPLICES, 0);
  }

  static void newWork(CodedWriter body, int shared, String rest) {
    body.symbol(Crafted.WORK, 4);
    body.number(Crafted.SHARED, shared);
    body.text(rest);
    Crafted.head(body, Crafted.head());
  }

  private void undictionaried(String why, Consumer<CodedWriter> works) {
    body(why, MALFORMED, "example", it -> works.accept(withoutDictionary(it)));
  }

  private static CodedWriter withoutDictionary(CodedWriter body) {
    body.number(DICTIONARY, 0);
    return body;
  }

  /** A delta that changes the splices of the pack's first work. */
  void splices(String why, String refusal, String pack, Consumer<CodedWriter> splices) {
    body(
        why,
        refusal,
        pack,
        it -> {
          work(withoutDictionary(it), SAME_HEAD, 0);
          splices.accept(it);
        });
  }

  /** A delta that brings a new work. */
  void newWork(String why, Consumer<CodedWriter> splices) {
    undictionaried(
        why,
        it -> {
          newWork(it, 0, "X");
          splices.accept(it);
        });
  }

  private void body(String why, Consumer<CodedWriter> content) {
    body(why, MALFORMED, "example", content);
  }

  private void body(String why, String refusal, String pack, Consumer<CodedWriter> content) {
    CodedWriter body = Crafted.writer();
    content.accept(body);
    body.symbol(Crafted.WORK, 0);
    byte[] bytes = body.finish();
    Digest from = library.root(pack);
    DeltaHeader header = Crafted.deltaHeader(from, body.size()).build();
    out.on(pack).add(why, refusal, Crafted.file("VDD1", header, bytes));
  }
}
