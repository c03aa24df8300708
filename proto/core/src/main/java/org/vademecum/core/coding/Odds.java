package org.vademecum.core.coding;

import java.util.Arrays;

/**
 * Tables of the odds of sixteen values. A decision has four longs of four lanes of sixteen bits;
 * lane i, for i from 1, is c(i), from 0 to 32,767: the chance of all values below i is C(i) = c(i)
 * − (c(i) >> 11) + i, of 32,768. So no chance is ever zero. Lane 0 counts how often it was asked,
 * up to a limit. Lanes are worked on four at a time.
 */
final class Odds {
  static final int VALUES = 16;
  static final int BITS = 4;
  static final int TOTAL_BITS = 15;
  static final int TOTAL = 1 << TOTAL_BITS;

  /** Longs of a decision. */
  static final int LONGS = 4;

  private static final int LANE_BITS = 16;
  private static final long LANE = (1L << LANE_BITS) - 1;
  private static final long EACH = 0x0001_0001_0001_0001L;
  private static final long GUARDS = EACH << TOTAL_BITS;
  private static final int SHARE_BITS = 11;
  private static final long SHARE = EACH * ((1 << (TOTAL_BITS - SHARE_BITS)) - 1);
  private static final int LIMIT = 255;
  private static final long QUARTER = EACH * (LANE >>> 3);
  private static final long HALF = EACH * (LANE >>> 2);

  /** Askings from which odds weigh half, and three quarters, in a blend. */
  private static final int FEW = 3;

  private static final int MANY = 30;

  /** Up to how many askings the odds move by a quarter, an eighth, and so on to a 128th. */
  private static final int[] STEPS = {2, 8, 24, 70, 250, LIMIT + 1};

  private static final byte[] RATES = rates();

  /** The lanes above a value, all ones. */
  private static final long[] ABOVE = above();

  /** The longs of a decision whose values are all as likely. */
  private static final long[] EVEN = even();

  private static byte[] rates() {
    byte[] rates = new byte[LIMIT + 1];
    int rate = 0;
    for (int asked = 0; asked <= LIMIT; asked++) {
      rate += asked == STEPS[rate] ? 1 : 0;
      rates[asked] = (byte) (2 + rate);
    }
    return rates;
  }

  private static long[] above() {
    long[] above = new long[VALUES * LONGS];
    for (int value = 0; value < VALUES; value++) {
      for (int lane = value + 1; lane < VALUES; lane++) {
        above[value * LONGS + lane / 4] |= (long) (TOTAL - 1) << (lane % 4 * LANE_BITS);
      }
    }
    return above;
  }

  private static long[] even() {
    long[] even = new long[LONGS];
    for (int value = 0; value < VALUES; value++) {
      even[value / 4] |= (long) value << (TOTAL_BITS - BITS + value % 4 * LANE_BITS);
    }
    return even;
  }

  /** A table of even odds for so many decisions. */
  static long[] table(int decisions) {
    long[] table = Arrays.copyOf(EVEN, decisions * LONGS);
    for (int filled = LONGS; filled < table.length; filled *= 2) {
      System.arraycopy(table, 0, table, filled, Math.min(filled, table.length - filled));
    }
    return table;
  }

  /** The chance of all values below one, of {@link #TOTAL}. */
  static int below(long[] odds, int base, int value) {
    if (value == 0 || value == VALUES) {
      return value << (TOTAL_BITS - BITS);
    }
    int lane = (int) (odds[base + (value >> 2)] >>> ((value & 3) * LANE_BITS)) & (TOTAL - 1);
    return lane - (lane >> SHARE_BITS) + value;
  }

  /** The value whose share of the total holds a place. */
  static int at(long[] odds, int base, int place) {
    int group = notBelow(odds[base + 1], 4, place);
    group += notBelow(odds[base + 2], 8, place) + notBelow(odds[base + 3], 12, place);
    long lanes = odds[base + group];
    long all = (place * EACH) | GUARDS;
    long shares = shares(group == 0 ? lanes & ~LANE : lanes, 4 * group);
    return 4 * group + Long.bitCount((all - shares) & GUARDS) - 1;
  }

  /** 1 where the share of the first lane begins at a place or before it, else 0. */
  private static int notBelow(long lanes, int first, int place) {
    int lane = (int) lanes & (TOTAL - 1);
    return (lane - (lane >> SHARE_BITS) + first - 1 - place) >>> 31;
  }

  /** C of the four lanes from one on. */
  private static long shares(long lanes, int from) {
    return lanes - ((lanes >>> SHARE_BITS) & SHARE) + from * EACH + 0x0003_0002_0001_0000L;
  }

  /** Moves the odds to a value that came. */
  static void learn(long[] odds, int base, int value) {
    int asked = (int) (odds[base] & LANE);
    int rate = RATES[asked];
    long up = EACH * ((1 << rate) - 1);
    long kept = EACH * (LANE >>> rate);
    int above = value * LONGS;
    long first = moved(odds[base] & ~LANE, ABOVE[above], up, rate, kept);
    odds[base] = (first & ~LANE) | Math.min(asked + 1, LIMIT);
    odds[base + 1] = moved(odds[base + 1], ABOVE[above + 1], up, rate, kept);
    odds[base + 2] = moved(odds[base + 2], ABOVE[above + 2], up, rate, kept);
    odds[base + 3] = moved(odds[base + 3], ABOVE[above + 3], up, rate, kept);
  }

  /** Lanes that are not above go down by a part of them, rounded up; the others up likewise. */
  private static long moved(long lanes, long above, long up, int rate, long kept) {
    long far = lanes ^ above;
    return (far - (((far + up) >>> rate) & kept)) ^ above;
  }

  /**
   * Odds between two of a table: those of the second weigh none, a quarter, a half or three
   * quarters, the more the oftener they were asked.
   */
  static void blend(long[] odds, int first, int second, long[] blended) {
    int asked = (int) (odds[second] & LANE);
    int quarters = asked == 0 ? 0 : asked < FEW ? 1 : asked < MANY ? 2 : 3;
    for (int i = 0; i < LONGS; i++) {
      long lanes = odds[first + i];
      blended[i] = lanes - part(lanes, quarters) + part(odds[second + i], quarters);
    }
    blended[0] &= ~LANE;
  }

  private static long part(long lanes, int quarters) {
    return switch (quarters) {
      case 0 -> 0;
      case 1 -> (lanes >>> 2) & QUARTER;
      case 2 -> (lanes >>> 1) & HALF;
      default -> lanes - ((lanes >>> 2) & QUARTER);
    };
  }

  private Odds() {}
}
