package org.vademecum.server.ingest.align;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Free sections of both versions, between which matches are looked for.
 *
 * @param before indexes in the published version, ascending
 * @param after indexes in the new version, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
record Gap(int[] before, int[] after) {

  boolean isOneSided() {
    return before.length == 0 || after.length == 0;
  }

  boolean isPair() {
    return before.length == 1 && after.length == 1;
  }

  /** The published section that has {@code count} sections of the gap after it. */
  int beforeFromEnd(int count) {
    return before[before.length - 1 - count];
  }

  /** The new section that has {@code count} sections of the gap after it. */
  int afterFromEnd(int count) {
    return after[after.length - 1 - count];
  }

  /** The same gap without some sections at its two ends. */
  Gap trimmed(int atStart, int atEnd) {
    return new Gap(
        Arrays.copyOfRange(before, atStart, before.length - atEnd),
        Arrays.copyOfRange(after, atStart, after.length - atEnd));
  }

  /** The sections that two conditions let pass. */
  Gap filtered(IntPredicate ofBefore, IntPredicate ofAfter) {
    return new Gap(
        Arrays.stream(before).filter(ofBefore).toArray(),
        Arrays.stream(after).filter(ofAfter).toArray());
  }
}
