package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.Tampered.MALFORMED;

import java.util.function.Consumer;
import org.vademecum.core.coding.RawWriter;
import org.vademecum.proto.v1.BundleHeader;

/** Bundles whose texts are said in a way that nobody says them. */
final class CraftedTexts {
  private static final int LONGEST_REPEAT = 271;
  private static final int LARGE = Integer.MAX_VALUE - 1;
  private static final long MUCH = 1L << 36;

  private final Tampered out;

  private CraftedTexts(Tampered out) {
    this.out = out;
  }

  static void add(Tampered out) {
    CraftedTexts texts = new CraftedTexts(out);
    texts.distances();
    texts.words();
    texts.bombs();
  }

  private void distances() {
    text("a match before the first token", it -> it.step(RawWriter.MATCH).distance(0));
    text("a repeat before the first token", it -> it.repeat(1));
    RawWriter number = new RawWriter(Crafted.WINDOW).symbol(Crafted.WORK, 1);
    add("a number of 31 bits", number.number(Crafted.SHARED, LARGE), Crafted.WINDOW, 100);
    text(
        "a match that begins one token before the first",
        it -> it.spelled("a").spelled("b").step(RawWriter.MATCH).distance(2));
    RawWriter narrow = new RawWriter(2);
    begin(narrow).spelled("a").spelled("b").spelled("c").step(RawWriter.MATCH).distance(2);
    add("a match that reaches back further than the window", narrow, 2, 100);
  }

  private void words() {
    text("a token that was not met", it -> it.token(2));
    text("a token far beyond those met", it -> it.spelled("a").token(1_000_000));
    text("a word without a byte", it -> it.spelled(""));
    text("a word that is no UTF-8", it -> it.spelled(new byte[] {(byte) 0xc3, 0x28}));
    text(
        "a word with half a surrogate pair",
        it -> it.spelled(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
    text("a word of 256 bytes", it -> it.spelled("x".repeat(256)));
  }

  private void bombs() {
    RawWriter small = begin(new RawWriter(Crafted.WINDOW));
    add("a small file with much text", repeated(small, 20), Crafted.WINDOW, 3_000);
    out.under(Tampered.caps(4, 40, MUCH));
    RawWriter large = begin(new RawWriter(Crafted.WINDOW));
    add("a text of more than 16 MiB", repeated(large, 250), Crafted.WINDOW, MUCH);
    RawWriter section = new RawWriter(Crafted.WINDOW);
    begin(section).spelled("A").end().spelled("T").end().symbol(Crafted.HEAD, 1);
    head(section);
    section.symbol(Crafted.KIND, Crafted.PARAGRAPH).symbol(Crafted.LEVEL, 1);
    section.symbol(Crafted.WHAT + Crafted.PARAGRAPH, 1).spelled("p").end();
    add(
        "a section of more than 2^20 characters",
        repeated(section, 16).end(),
        Crafted.WINDOW,
        MUCH);
  }

  /** A word of 255 bytes many times; its distance is always that to the token before. */
  private static RawWriter repeated(RawWriter body, int repeats) {
    body.spelled("x".repeat(255)).spelled("x".repeat(255));
    for (int i = 0; i < repeats; i++) {
      body.repeat(LONGEST_REPEAT);
    }
    return body;
  }

  private static void head(RawWriter body) {
    byte[] head = Crafted.head().build().toByteArray();
    body.bytes(Crafted.HEAD_BYTES, head);
  }

  /** A bundle whose first work's symbol begins so. */
  private void text(String why, Consumer<RawWriter> symbol) {
    RawWriter body = new RawWriter(Crafted.WINDOW);
    symbol.accept(begin(body));
    add(why, body, Crafted.WINDOW, 1_000);
  }

  private static RawWriter begin(RawWriter body) {
    return body.symbol(Crafted.WORK, 1).number(Crafted.SHARED, 0);
  }

  private void add(String why, RawWriter body, int window, long size) {
    byte[] coded = body.finish();
    BundleHeader header = Crafted.bundleHeader(size).setWindow(window).build();
    out.add(why, MALFORMED, Crafted.file("VDB1", header, coded));
  }
}
