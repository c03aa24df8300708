package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.Tampered.CAP;
import static org.vademecum.core.vectors.Tampered.MALFORMED;
import static org.vademecum.core.vectors.Tampered.ROOT;

import com.google.gson.JsonArray;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.vademecum.proto.v1.BundleHeader;
import org.vademecum.proto.v1.PackRecord;

/** Bundles whose frame or caps are wrong, and the example with some bits changed. */
final class TamperedBundles {
  private static final int MAGIC = 4;

  private final Tampered out = new Tampered();
  private final byte[] good;
  private final PackRecord record;
  private final BundleHeader header;
  private final byte[] body;

  TamperedBundles(Library library, byte[] good) {
    this.good = good;
    this.record = library.record("example");
    int length = good[MAGIC];
    int start = MAGIC + 1 + length;
    this.body = Arrays.copyOfRange(good, start, good.length);
    try {
      header = BundleHeader.parseFrom(Arrays.copyOfRange(good, MAGIC + 1, start));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }

  JsonArray json() {
    out.under(record);
    frames();
    headers();
    caps();
    damage();
    out.under(Tampered.caps(4, 40, 4_000));
    CraftedBundles.add(out);
    CraftedSections.add(out);
    CraftedTexts.add(out);
    return out.json();
  }

  /** Files that are odd and harmless: they are read to the example. */
  JsonArray harmless() {
    Tampered odd = new Tampered().under(record).on("example");
    odd.add("bytes behind the body", "none", Arrays.copyOf(good, good.length + 40));
    odd.add("more said to come than comes", "none", file(header.toBuilder().setBodySize(9_999)));
    odd.add("an encoder that nobody knows", "none", file(header.toBuilder().setEncoder(99)));
    return odd.json();
  }

  private void frames() {
    out.add("an empty file", MALFORMED, new byte[0]);
    out.add("the magic of a delta", MALFORMED, with(3, "VDD1".getBytes(StandardCharsets.US_ASCII)));
    out.add("a version that nobody knows", MALFORMED, with(3, new byte[] {'V', 'D', 'B', '2'}));
    out.add("nothing behind the magic", MALFORMED, Arrays.copyOf(good, MAGIC));
    out.add("a header longer than the file", MALFORMED, start("7f"));
    out.add("a header of a byte more than 1 MiB", CAP, start("818040"));
    out.add("a header length that does not end", MALFORMED, start("ffffffffffff"));
    out.add("a header that is no message", MALFORMED, start("030a0501"));
    out.add("nothing behind the header", MALFORMED, Arrays.copyOf(good, good.length - body.length));
    out.add("the file ends in the first state", MALFORMED, cut(body.length - 3));
    out.add("the file ends in the middle", MALFORMED, cut(body.length / 2));
    out.add("the last byte is missing", MALFORMED, cut(1));
  }

  private void headers() {
    out.add("a coding that nobody knows", MALFORMED, file(header.toBuilder().setCodingValue(2)));
    out.add("no coding", MALFORMED, file(header.toBuilder().clearCoding()));
    out.add("no window", MALFORMED, file(header.toBuilder().clearWindow()));
    out.add(
        "a window that is no power of two", MALFORMED, file(header.toBuilder().setWindow(1025)));
    out.add("a window of 2^23", MALFORMED, file(header.toBuilder().setWindow(1 << 23)));
    out.add("a window of 2^31", MALFORMED, file(header.toBuilder().setWindow(1 << 31)));
    byte[] root = header.getRoot().toByteArray();
    ByteString cut = ByteString.copyFrom(root, 0, 31);
    out.add("a root of 31 bytes", MALFORMED, file(header.toBuilder().setRoot(cut)));
    root[31] ^= 1;
    ByteString other = ByteString.copyFrom(root);
    out.add("another root", ROOT, file(header.toBuilder().setRoot(other)));
  }

  private void caps() {
    long size = header.getBodySize();
    out.add(
        "a body_size of one too few", MALFORMED, file(header.toBuilder().setBodySize(size - 1)));
    out.add("a body_size beyond the caps", CAP, file(header.toBuilder().setBodySize(1L << 32)));
    out.add("a body_size of 2^64 − 1", CAP, file(header.toBuilder().setBodySize(-1)));
    long works = record.getWorks();
    long sections = record.getSections();
    long bytes = record.getTextBytes();
    out.under(Tampered.caps(works - 1, sections, bytes));
    out.add("more works than the record says", CAP, good);
    out.under(Tampered.caps(works, sections - 1, bytes));
    out.add("more sections than the record says", CAP, good);
    out.under(Tampered.caps(works, sections, bytes - 1));
    out.add("more text than the record says", CAP, good);
    out.under(record);
  }

  /** Bits of which it was looked up what a change of them does. */
  private void damage() {
    for (int at : new int[] {63 * 8 + 3, 105 * 8 + 4, 105 * 8 + 6}) {
      out.add("bit " + at % 8 + " of byte " + at / 8 + " changed", ROOT, flipped(at));
    }
    for (int at : new int[] {70 * 8 + 3, 85 * 8, 100 * 8 + 5, 120 * 8 + 1, 130 * 8, 140 * 8}) {
      out.add("bit " + at % 8 + " of byte " + at / 8 + " changed", MALFORMED, flipped(at));
    }
  }

  private byte[] flipped(int at) {
    byte[] changed = good.clone();
    changed[at / 8] ^= (byte) (1 << at % 8);
    return changed;
  }

  private byte[] with(int last, byte[] start) {
    byte[] changed = good.clone();
    System.arraycopy(start, 0, changed, 0, last + 1);
    return changed;
  }

  private byte[] start(String hex) {
    byte[] length = HexFormat.of().parseHex(hex);
    byte[] file = Arrays.copyOf(good, MAGIC + length.length);
    System.arraycopy(length, 0, file, MAGIC, length.length);
    return file;
  }

  private byte[] cut(int bytes) {
    return Arrays.copyOf(good, good.length - bytes);
  }

  private byte[] file(BundleHeader.Builder changed) {
    return Crafted.file("VDB1", changed.build(), body);
  }
}
