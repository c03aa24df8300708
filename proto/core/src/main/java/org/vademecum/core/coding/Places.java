package org.vademecum.core.coding;

/** Spreads pairs of numbers over a table; different pairs may share a place. */
final class Places {

  /** A place below 2^bits. */
  static int of(int one, int other, int bits) {
    int mixed = one * 0x9e3779b1 + other * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 15)) * 0xc2b2ae35;
    return mixed >>> (32 - bits);
  }

  private Places() {}
}
