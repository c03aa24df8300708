package org.vademecum.core.bundle;

import org.vademecum.proto.v1.PackRecord;

/**
 * Bounds that a reader keeps while it reads.
 *
 * @param works most works
 * @param sections most sections in all works
 * @param textBytes most UTF-8 bytes of all texts
 * @param bodyBytes most decoded bytes of a body
 */
public record Caps(long works, long sections, long textBytes, long bodyBytes) {
  /** Largest item of a body, in bytes. */
  static final int ITEM_BYTES = 16 << 20;

  /** Largest header, in bytes. */
  static final int HEADER_BYTES = 1 << 20;

  private static final long BYTES_A_SECTION = 1024;
  private static final long BYTES_A_WORK = 64 << 10;

  /** The bounds that follow from a pack's signed record. */
  public static Caps of(PackRecord pack) {
    long works = pack.getWorks();
    long sections = pack.getSections();
    long text = pack.getTextBytes();
    if (works < 0 || sections < 0 || text < 0) {
      throw new MalformedBundleException("the record's counts do not fit 63 bits");
    }
    long body = text + sections * BYTES_A_SECTION + works * BYTES_A_WORK + HEADER_BYTES;
    return new Caps(works, sections, text, body);
  }

  /** Bounds for one that reads its own files. */
  public static Caps none() {
    return new Caps(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  static void check(String what, long found, long cap) {
    if (found < 0 || found > cap) {
      throw new CapExceededException(what, found, cap);
    }
  }
}
