package org.vademecum.core.coding;

import java.util.Arrays;

/**
 * Codes strings of bytes, one after another: each bit by the odds after none to three of the bytes
 * before, mixed with weights that learn. Slow and close; for what comes once, as a new word's
 * spelling does.
 */
final class ByteModel {
  private static final int ORDERS = 4;
  private static final int HALF = 4;
  private static final int LOW = (1 << HALF) - 1;

  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 13;

  private static final int PLACES = 16;
  private static final int FIRST_PLACES = 4;
  private static final int WEIGHT = 26_000;
  private static final int LEARNING_BITS = 10;

  private final int[][] odds = new int[ORDERS][];
  private final int[] weights = new int[PLACES * ORDERS];
  private final int[] bases = new int[ORDERS];
  private final int[] inputs = new int[ORDERS];

  /** Of the number of contexts told apart. */
  private final int bits;

  /**
   * A model for a window.
   *
   * @param windowBits of the number of tokens that it reaches back
   */
  ByteModel(int windowBits) {
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits - 1));
    for (int order = 0; order < ORDERS; order++) {
      odds[order] = Chance.table(1 << (bits + HALF));
    }
    Arrays.fill(weights, WEIGHT);
  }

  /**
   * Codes a byte.
   *
   * @param place its place in its string
   * @param before the up to three bytes before it in its string, the last in the lowest byte
   */
  int code(Coder coder, int place, int before, int value) {
    int high = half(coder, place, before, 0, value >>> HALF);
    return (high << HALF) | half(coder, place, before, (1 << HALF) | high, value & LOW);
  }

  /**
   * Codes half a byte; the odds of its fifteen decisions stand side by side.
   *
   * @param known 0, or the other half with a one before it
   */
  private int half(Coder coder, int place, int before, int known, int value) {
    int length = Math.min(place, ORDERS - 1);
    for (int order = 0; order < ORDERS; order++) {
      int seen = Math.min(order, length);
      int bytes = before & ((1 << (8 * seen)) - 1);
      bases[order] =
          base(order == 0 ? Math.min(place, FIRST_PLACES) : bytes, (order << 2) | seen, known);
    }
    int weightSet = Math.min(place, PLACES - 1) * ORDERS;
    int node = 1;
    for (int bit = HALF - 1; bit >= 0; bit--) {
      node = (node << 1) | mixed(coder, weightSet, node, (value >>> bit) & 1);
    }
    return node & LOW;
  }

  private int base(int bytes, int salt, int known) {
    return Places.of(bytes + 1, (salt << 5) | known, bits) << HALF;
  }

  private int mixed(Coder coder, int weightSet, int node, int bit) {
    int sum = 0;
    for (int i = 0; i < ORDERS; i++) {
      inputs[i] = Logistic.stretch(odds[i][bases[i] | node] >>> 20);
      sum += (weights[weightSet + i] * inputs[i]) >> 16;
    }
    int chance = Logistic.squash(Math.max(-Logistic.LIMIT, Math.min(Logistic.LIMIT, sum)));
    int found = coder.bit(chance << 4, bit);
    int error = ((1 - found) << 12) - chance;
    for (int i = 0; i < ORDERS; i++) {
      int weight = weights[weightSet + i] + ((inputs[i] * error) >> LEARNING_BITS);
      weights[weightSet + i] = Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, weight));
      odds[i][bases[i] | node] = Chance.after(odds[i][bases[i] | node], found);
    }
    return found;
  }

  /** Keeps products within 32 bits. */
  private static final int WEIGHT_LIMIT = 1_000_000;
}
