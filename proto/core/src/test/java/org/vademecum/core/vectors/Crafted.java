package org.vademecum.core.vectors;

import com.google.protobuf.MessageLite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vademecum.core.bundle.Roots;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.BundleHeader;
import org.vademecum.proto.v1.Coding;
import org.vademecum.proto.v1.DeltaHeader;
import org.vademecum.proto.v1.ExpressionHead;

/** Files of which each value is said by hand; contexts are numbered as in docs/format.md. */
final class Crafted {
  static final int WINDOW = 1 << 10;
  static final int KIND = 0;
  static final int LEVEL = 16;
  static final int WHAT = 64;
  static final int SPANS = 80;
  static final int CORRECTION = 101;
  static final int SHARED = 102;
  static final int HEAD = 103;
  static final int HEAD_BYTES = 104;
  static final int WORK = 105;
  static final int PARAGRAPH = 4;

  static final Digest NO_ROOT = Digest.fromBytes(new byte[Digest.BYTES]);

  static CodedWriter writer() {
    return new CodedWriter(WINDOW, Effort.QUICK);
  }

  /** All fields of a head but symbol and title. */
  static ExpressionHead.Builder head() {
    return ExpressionHead.newBuilder().setLanguage("en").setWorkKind("note");
  }

  /** A work up to its sections. */
  static void work(CodedWriter out, String symbol) {
    out.symbol(WORK, 1);
    out.number(SHARED, 0);
    out.text(symbol);
    head(out, head());
  }

  static void head(CodedWriter out, ExpressionHead.Builder head) {
    out.text("Title");
    out.symbol(HEAD, 1);
    out.bytes(HEAD_BYTES, head.build().toByteArray());
  }

  /** The first section of a work, a paragraph of the first level, up to its id. */
  static void paragraph(CodedWriter out, int what) {
    out.symbol(KIND, PARAGRAPH);
    out.symbol(LEVEL, 1);
    out.symbol(WHAT + PARAGRAPH, what);
  }

  static BundleHeader.Builder bundleHeader(long size) {
    return BundleHeader.newBuilder()
        .setEncoder(1)
        .setCollection(Library.COLLECTION)
        .setLanguage("en")
        .setRoot(Roots.bytes(NO_ROOT))
        .setCoding(Coding.CODING_WORDS)
        .setBodySize(size)
        .setWindow(WINDOW);
  }

  static DeltaHeader.Builder deltaHeader(Digest from, long size) {
    return DeltaHeader.newBuilder()
        .setEncoder(2)
        .setCollection(Library.COLLECTION)
        .setLanguage("en")
        .setFromRoot(Roots.bytes(from))
        .setToRoot(Roots.bytes(NO_ROOT))
        .setCoding(Coding.CODING_WORDS)
        .setBodySize(size)
        .setWindow(WINDOW);
  }

  static byte[] bundle(CodedWriter body) {
    byte[] bytes = body.finish();
    return file("VDB1", bundleHeader(body.size()).build(), bytes);
  }

  static byte[] file(String magic, MessageLite header, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      out.write(magic.getBytes(StandardCharsets.US_ASCII));
      header.writeDelimitedTo(out);
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Crafted() {}
}
