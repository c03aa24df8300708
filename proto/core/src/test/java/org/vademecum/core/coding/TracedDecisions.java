package org.vademecum.core.coding;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads decisions as docs/format.md says, section 6, and notes down each. */
final class TracedDecisions implements Coder {
  private static final int BITS = Odds.TOTAL_BITS;

  private final byte[] body;
  private final long[] states = new long[2];
  private final List<Decision> decisions = new ArrayList<>();
  private int at;
  private String read = "";

  TracedDecisions(byte[] body) {
    this.body = body;
  }

  /**
   * A decision.
   *
   * @param index from 0
   * @param isBit whether it is a bit, and no nibble
   * @param odds c(1) to c(15) of a nibble before and after it
   * @param asked n of a nibble before it
   * @param read hexadecimal digits of the bytes that it took from the body
   */
  record Decision(
      int index,
      boolean isBit,
      int value,
      int start,
      int size,
      long before,
      long after,
      List<Integer> odds,
      List<Integer> learned,
      int asked,
      String read) {

    long place() {
      return before & (Odds.TOTAL - 1);
    }
  }

  List<Decision> decisions() {
    return decisions;
  }

  /** The two states, in hexadecimal digits. */
  String states() {
    return String.format("%08x %08x", states[0], states[1]);
  }

  boolean atEnd() {
    return at == body.length && states[0] == 1 << 16 && states[1] == 1 << 16;
  }

  @Override
  public int nibble(long[] odds, int base, int value) {
    List<Integer> before = lanes(odds, base);
    int asked = (int) (odds[base] & 0xffff);
    long state = begin();
    int found = Odds.at(odds, base, (int) (state & (Odds.TOTAL - 1)));
    int start = Odds.below(odds, base, found);
    int size = Odds.below(odds, base, found + 1) - start;
    Odds.learn(odds, base, found);
    take(false, found, start, size, before, lanes(odds, base), asked);
    return found;
  }

  @Override
  public int blended(long[] odds, int first, int second, long[] blended, int value) {
    throw new IllegalStateException("an example has no 4096 words");
  }

  @Override
  public int bit(int zero, int value) {
    boolean one = (begin() & (Odds.TOTAL - 1)) >= zero;
    int size = one ? Odds.TOTAL - zero : zero;
    take(true, one ? 1 : 0, one ? zero : 0, size, List.of(), List.of(), 0);
    return one ? 1 : 0;
  }

  @Override
  public int even(int bits, int value) {
    throw new IllegalStateException("an example has no numbers so large");
  }

  private static List<Integer> lanes(long[] odds, int base) {
    List<Integer> lanes = new ArrayList<>();
    for (int i = 1; i < Odds.VALUES; i++) {
      lanes.add((int) (odds[base + i / 4] >>> (i % 4 * 16)) & 0xffff);
    }
    return lanes;
  }

  private long begin() {
    if (decisions.isEmpty()) {
      states[0] = (long) pair() << 16 | pair();
      states[1] = (long) pair() << 16 | pair();
    }
    return states[decisions.size() % 2];
  }

  private void take(
      boolean isBit,
      int value,
      int start,
      int size,
      List<Integer> odds,
      List<Integer> learned,
      int asked) {
    int turn = decisions.size() % 2;
    long before = states[turn];
    long after = size * (before >> BITS) + (before & (Odds.TOTAL - 1)) - start;
    states[turn] = after < 1 << 16 ? after << 16 | pair() : after;
    decisions.add(
        new Decision(
            decisions.size(),
            isBit,
            value,
            start,
            size,
            before,
            after,
            odds,
            learned,
            asked,
            read));
    read = "";
  }

  private int pair() {
    read += HexFormat.of().formatHex(body, at, at + 2);
    at += 2;
    return (body[at - 2] & 0xff) << 8 | (body[at - 1] & 0xff);
  }
}
