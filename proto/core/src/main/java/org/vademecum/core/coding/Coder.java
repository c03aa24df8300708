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
   * One of two.
   *
   * @param zero chance that it is 0, of 65,536; from 1 to 65,535
   */
  int bit(int zero, int bit);

  /**
   * A number below 2^bits, each as likely.
   *
   * @param bits 1 to 16
   */
  int even(int bits, int value);
}
