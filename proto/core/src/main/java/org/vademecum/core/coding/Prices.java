package org.vademecum.core.coding;

/** What decisions cost, in 64ths of a bit. Only who writes asks; who reads needs none of it. */
final class Prices {
  /** A bit whose odds are even. */
  static final int BIT = 64;

  private static final int SHIFT = 4;
  private static final int[] OF_CHANCE = prices();

  private static int[] prices() {
    int[] prices = new int[1 << (Odds.TOTAL_BITS - SHIFT)];
    for (int i = 0; i < prices.length; i++) {
      double chance = (i + 0.5) / prices.length;
      prices[i] = (int) StrictMath.round(-BIT * StrictMath.log(chance) / StrictMath.log(2));
    }
    return prices;
  }

  static int of(long[] odds, int base, int value) {
    int chance = Odds.below(odds, base, value + 1) - Odds.below(odds, base, value);
    return OF_CHANCE[(chance - 1) >>> SHIFT];
  }

  private Prices() {}
}
