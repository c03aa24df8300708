package org.vademecum.core.coding;

/** Roughly the bits that tokens cost when said alone, added up along a text. */
final class TokenCosts {
  private static final int UNKEPT = 40;
  private static final int ROOM = 4 * MatchModel.LONGEST;

  /** Of all tokens before a place, by place, as far back as the longest step needs. */
  private final int[] sums = new int[ROOM];

  private int summed;

  /** Adds up to a place; none before {@code from} will be asked for. */
  void prepare(int[] tokens, int from, int to) {
    summed = Math.max(summed, from);
    for (; summed < to; summed++) {
      int next = sums[summed % ROOM] + of(tokens[summed]);
      sums[(summed + 1) % ROOM] = next;
    }
  }

  /** Of the tokens from one place to another. */
  int of(int from, int to) {
    return sums[to % ROOM] - sums[from % ROOM];
  }

  private static int of(int token) {
    return token < 0 ? UNKEPT : TokenModel.roughBits(token);
  }
}
