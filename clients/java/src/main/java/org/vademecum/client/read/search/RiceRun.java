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

  /** Writes the parameter, then the numbers, and forgets them; how many, the reader must know. */
  void drainTo(BitWriter out) {
    int k = bestParameter();
    out.raw(k, PARAMETER_BITS);
    for (int i = 0; i < size; i++) {
      out.rice(numbers[i], k);
    }
    size = 0;
  }

  /** Reads the parameter of a run; its numbers follow. */
  static int readParameter(BitReader in) {
    return in.raw(PARAMETER_BITS);
  }

  /** From the parameter that suits the mean, down or up as long as the run gets shorter. */
  private int bestParameter() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += numbers[i];
    }
    int best = size == 0 ? 0 : 63 - Long.numberOfLeadingZeros(sum / size | 1);
    long least = bits(best);
    for (int step = -1; step <= 1; step += 2) {
      for (int k = best + step; k >= 0 && k < 1 << PARAMETER_BITS; k += step) {
        long bits = bits(k);
        if (bits >= least) {
          break;
        }
        least = bits;
        best = k;
      }
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
