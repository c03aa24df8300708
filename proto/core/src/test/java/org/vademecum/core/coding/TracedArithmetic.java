package org.vademecum.core.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.core.coding.TracedDecisions.Decision;

/** Steps through the first decisions of each sort. */
final class TracedArithmetic {
  private static final int WEIGHT = 26_000;

  private final List<Decision> decisions;
  private final List<String> lines = new ArrayList<>();

  TracedArithmetic(List<Decision> decisions) {
    this.decisions = decisions;
  }

  List<String> lines() {
    Decision first = decisions.get(0);
    nibble("the first nibble, by odds as they begin", first);
    nibble("the first nibble by odds that have learned", first(it -> it.asked() > 0));
    Decision bit = first(Decision::isBit);
    bit("the first bit of an octet", bit, Chance.table(1)[0]);
    int word = next(bit.index());
    bit("the first bit of the next word", decisions.get(word), after(bit));
    return lines;
  }

  private interface Which {
    boolean is(Decision decision);
  }

  private Decision first(Which which) {
    return decisions.stream().filter(which::is).findFirst().orElseThrow();
  }

  /** The first bit behind those that follow one without a nibble between. */
  private int next(int from) {
    int at = from;
    while (decisions.get(at).isBit()) {
      at++;
    }
    while (!decisions.get(at).isBit()) {
      at++;
    }
    return at;
  }

  private void nibble(String title, Decision it) {
    int v = it.value();
    lines.add(it.index() + ": " + title + ", n = " + it.asked());
    lines.add("   c = " + row(it.odds()));
    lines.add(place(it));
    lines.add(
        "   C("
            + v
            + ") = "
            + it.start()
            + " <= p < C("
            + (v + 1)
            + ") = "
            + (it.start() + it.size())
            + ": the value is "
            + v);
    state(it);
    lines.add("   learned: c = " + row(it.learned()));
  }

  private void bit(String title, Decision it, int chance) {
    int x = Logistic.stretch(chance >>> 20);
    int part = (WEIGHT * x) >> 16;
    int q = Logistic.squash(Math.min(Logistic.LIMIT, 4 * part));
    int zero = it.value() == 0 ? it.size() : it.start();
    if (zero != 8 * q) {
      throw new IllegalStateException("the example needs another explanation of its bits");
    }
    int error = 4096 * (1 - it.value()) - q;
    lines.add(it.index() + ": " + title);
    lines.add(
        "   of each order z = "
            + (chance >>> 16)
            + ", n = "
            + (chance & 0xffff)
            + ", x = stretch("
            + (chance >>> 20)
            + ") = "
            + x
            + ", weight "
            + WEIGHT);
    lines.add(
        "   q = squash(4 * floor(26000 * "
            + x
            + " / 2^16)) = squash("
            + 4 * part
            + ") = "
            + q
            + ": a zero has "
            + 8 * q
            + " of 32768");
    lines.add(place(it));
    lines.add("   the bit is " + it.value() + ", start " + it.start() + ", size " + it.size());
    state(it);
    lines.add(
        "   e = "
            + error
            + ": each weight becomes 26000 + floor("
            + x
            + " * "
            + error
            + " / 2^10) = "
            + (WEIGHT + ((x * error) >> 10))
            + ", each z "
            + (Chance.after(chance, it.value()) >>> 16));
  }

  private static int after(Decision bit) {
    return Chance.after(Chance.table(1)[0], bit.value());
  }

  private static String place(Decision it) {
    return "   x = " + hex(it.before()) + ", p = x mod 2^15 = " + it.place();
  }

  private void state(Decision it) {
    lines.add(
        "   x <- "
            + it.size()
            + " * "
            + (it.before() >> 15)
            + " + "
            + it.place()
            + " - "
            + it.start()
            + " = "
            + hex(it.after())
            + (it.after() < 1 << 16 ? ", below 2^16: x <- " + hex(it.after()) + read(it) : ""));
  }

  private static String read(Decision it) {
    return " * 2^16 + " + it.read();
  }

  private static String hex(long state) {
    return String.format("%08x", state);
  }

  private static String row(List<Integer> odds) {
    return odds.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
