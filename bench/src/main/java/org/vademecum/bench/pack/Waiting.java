package org.vademecum.bench.pack;

import java.util.Map;

/**
 * How long a reader waits: the download and, on one core of a phone, which is taken as a quarter of
 * this machine's, all work.
 */
public final class Waiting {
  private static final double PHONE = 4;
  private static final int[] MEGABITS = {1, 20};

  /**
   * Puts the seconds at each rate.
   *
   * @param figure its name, before the rate
   * @param bytes downloaded
   * @param seconds of work on this machine
   */
  public static void put(
      Map<String, ? super Double> figures, String figure, long bytes, double seconds) {
    for (int megabits : MEGABITS) {
      double waited = bytes * 8 / (megabits * 1e6) + PHONE * seconds;
      figures.put(figure + "_" + megabits + "mbit", Math.round(waited * 1000) / 1000.0);
    }
  }

  private Waiting() {}
}
