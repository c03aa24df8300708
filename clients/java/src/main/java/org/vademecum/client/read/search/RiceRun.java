package org.vademecum.client.read.search;

import java.util.Arrays;

/** A run of numbers of 0 or more in Rice code, with the parameter that makes it shortest. */
final class RiceRun {
  private static final int PARAMETER_BITS = 5;

  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** Writes the parameter, then the numbers; how many they are, the reader must know. */
  void write(BitWriter out) {
    int k = bestParameter();
    out.raw(k, PARAMETER_BITS);
    for (int i = 0; i < size; i++) {
      out.rice(numbers[i], k);
    }
  }

  /** Reads the parameter of a run; its numbers follow. */
  static int readParameter(BitReader in) {
    return in.raw(PARAMETER_BITS);
  }

  /** The least of the parameters that make the run shortest. */
  private int bestParameter() {
    int all = 0;
    for (int i = 0; i < size; i++) {
      all |= numbers[i];
    }
    int best = 0;
    for (int k = 1; k <= 32 - Integer.numberOfLeadingZeros(all); k++) {
      best = bits(k) < bits(best) ? k : best;
    }
    return best;
  }

  private long bits(int k) {
    long bits = 0;
    for (int i = 0; i < size; i++) {
      int quotient = numbers[i] >>> k;
      bits += quotient < BitWriter.ESCAPE ? quotient + 1 + k : BitWriter.ESCAPE + 32;
    }
    return bits;
  }
}
