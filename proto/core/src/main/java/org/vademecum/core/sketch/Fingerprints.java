package org.vademecum.core.sketch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Fingerprints of texts by winnowing (S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: local
 * algorithms for document fingerprinting", SIGMOD 2003): of the hashes of all runs of {@link #RUN}
 * bytes the least of each window of {@link #WINDOW}. Two texts with {@code RUN + WINDOW - 1} bytes
 * of UTF-8 in common have a fingerprint in common.
 */
public final class Fingerprints {
  static final int RUN = 12;
  static final int WINDOW = 12;

  private static final int BASE = 0x08088405;
  private static final int LEAVING = power();

  private static int power() {
    int power = 1;
    for (int i = 0; i < RUN; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The fingerprints of a text, in order of where they stand; none of one shorter than a run. */
  public static int[] of(String text) {
    int[] hashes = hashes(text.getBytes(StandardCharsets.UTF_8));
    int[] found = new int[hashes.length];
    int count = 0;
    int least = -1;
    for (int end = Math.min(WINDOW, hashes.length); end <= hashes.length && end > 0; end++) {
      int start = Math.max(0, end - WINDOW);
      int before = least;
      if (least < start) {
        least = leastOf(hashes, start, end);
      } else if (hashes[end - 1] <= hashes[least]) {
        least = end - 1;
      }
      if (least != before) {
        found[count++] = hashes[least];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The last place of the least hash. */
  private static int leastOf(int[] hashes, int start, int end) {
    int least = start;
    for (int i = start + 1; i < end; i++) {
      least = hashes[i] <= hashes[least] ? i : least;
    }
    return least;
  }

  private static int[] hashes(byte[] bytes) {
    int[] hashes = new int[Math.max(0, bytes.length - RUN + 1)];
    int rolling = 0;
    for (int i = 0; i < bytes.length; i++) {
      rolling = rolling * BASE + bytes[i];
      if (i >= RUN) {
        rolling -= bytes[i - RUN] * LEAVING;
      }
      if (i >= RUN - 1) {
        hashes[i - RUN + 1] = mixed(rolling);
      }
    }
    return hashes;
  }

  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 15)) * 0x85ebca6b;
    return (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
  }

  private Fingerprints() {}
}
