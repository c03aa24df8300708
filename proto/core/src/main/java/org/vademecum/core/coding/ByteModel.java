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

  /** Keeps products within 32 bits. */
  private static final int WEIGHT_LIMIT = 1_000_000;

  /** Of all orders, one behind the other. */
  private final int[] chances;

  private final int[] weights = new int[PLACES * ORDERS];
  private final int[] bases = new int[ORDERS];

  /** Of the number of contexts told apart. */
  private final int bits;

  /**
   * A model for a window.
   *
   * @param windowBits of the number of tokens that it reaches back
   */
  ByteModel(int windowBits) {
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits - 1));
    chances = Chance.table(ORDERS << (bits + HALF));
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
      int seenBytes = order == 0 ? Math.min(place, FIRST_PLACES) : bytes;
      bases[order] = base(order, seenBytes, (order << 2) | seen, known);
    }
    int weightSet = Math.min(place, PLACES - 1) * ORDERS;
    int node = 1;
    for (int bit = HALF - 1; bit >= 0; bit--) {
      node = (node << 1) | mixed(coder, weightSet, node, (value >>> bit) & 1);
    }
    return node & LOW;
  }

  private int base(int order, int bytes, int salt, int known) {
    return ((order << bits) + Places.of(bytes + 1, (salt << 5) | known, bits)) << HALF;
  }

  /** Written out for each order, as this is done four million times a bundle. */
  private int mixed(Coder coder, int weightSet, int node, int bit) {
    int zero = bases[0] | node;
    int one = bases[1] | node;
    int two = bases[2] | node;
    int three = bases[3] | node;
    int inZero = Logistic.stretch(chances[zero] >>> 20);
    int inOne = Logistic.stretch(chances[one] >>> 20);
    int inTwo = Logistic.stretch(chances[two] >>> 20);
    int inThree = Logistic.stretch(chances[three] >>> 20);
    int sum =
        ((weights[weightSet] * inZero) >> 16)
            + ((weights[weightSet + 1] * inOne) >> 16)
            + ((weights[weightSet + 2] * inTwo) >> 16)
            + ((weights[weightSet + 3] * inThree) >> 16);
    int chance = Logistic.squash(Math.max(-Logistic.LIMIT, Math.min(Logistic.LIMIT, sum)));
    int found = coder.bit(chance << 3, bit);
    int error = ((1 - found) << 12) - chance;
    weigh(weightSet, inZero * error);
    weigh(weightSet + 1, inOne * error);
    weigh(weightSet + 2, inTwo * error);
    weigh(weightSet + 3, inThree * error);
    chances[zero] = Chance.after(chances[zero], found);
    chances[one] = Chance.after(chances[one], found);
    chances[two] = Chance.after(chances[two], found);
    chances[three] = Chance.after(chances[three], found);
    return found;
  }

  private void weigh(int at, int by) {
    int weight = weights[at] + (by >> LEARNING_BITS);
    weights[at] = Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, weight));
  }
}
