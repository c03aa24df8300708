package org.vademecum.core.coding;

/**
 * Codes decisions. One that writes codes the decision it is given and returns it; one that reads
 * ignores what it is given and returns the decision that was written. So a model is written once
 * for both.
 */
interface Coder {
  /** One of sixteen, by odds that learn from it; see {@link Odds}. */
  int nibble(long[] odds, int base, int value);

  /**
   * One of sixteen, by odds between two of a table, both of which learn; see {@link Odds#blend}.
   *
   * @param blended room for the odds between them
   */
  int blended(long[] odds, int first, int second, long[] blended, int value);

  /**
   * One of two.
   *
   * @param zero chance that it is 0, of {@link Odds#TOTAL}; neither none nor all
   */
  int bit(int zero, int bit);

  /**
   * A number below 2^bits, each as likely.
   *
   * @param bits 1 to 15
   */
  int even(int bits, int value);
}
