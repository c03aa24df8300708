package org.vademecum.server.ingest.align;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vademecum.core.document.NumberedSection;

/**
 * Finds by structure which section of a translation is which of the original: the alignment in
 * order for which most speaks, within a band around the diagonal.
 */
final class TranslationMatch {
  /** A section of the translation that has no counterpart. */
  static final int NONE = -1;

  /** What two sections need to be taken as each other's translation. */
  static final double ENOUGH = 0.4;

  private static final double SKIP = -0.25;
  private static final int BAND = 64;
  private static final int MAX_BAND = 1024;

  private static final byte PAIR = 0;
  private static final byte SKIP_ORIGINAL = 1;
  private static final byte SKIP_TRANSLATION = 2;

  private final List<Structure> original;
  private final List<Structure> translation;
  private final double ratio;
  private final int half;
  private final byte[][] steps;

  private TranslationMatch(List<Structure> original, List<Structure> translation) {
    this.original = original;
    this.translation = translation;
    this.ratio = (length(translation) + 10.0) / (length(original) + 10.0);
    int difference = Math.abs(original.size() - translation.size());
    int slope = translation.size() / Math.max(1, original.size());
    this.half = Math.max(slope + 1, Math.min(MAX_BAND, BAND + difference));
    this.steps = new byte[original.size() + 1][];
  }

  /** The index of the original's section for each of the translation's, or {@link #NONE}. */
  static int[] of(List<NumberedSection> original, List<NumberedSection> translation) {
    List<Structure> originals = original.stream().map(Structure::of).toList();
    List<Structure> translations = translation.stream().map(Structure::of).toList();
    if (areTwins(originals, translations)) {
      return IntStream.range(0, originals.size()).toArray();
    }
    TranslationMatch match = new TranslationMatch(originals, translations);
    match.score();
    return match.walkBack();
  }

  private static boolean areTwins(List<Structure> originals, List<Structure> translations) {
    if (originals.size() != translations.size()) {
      return false;
    }
    for (int i = 0; i < originals.size(); i++) {
      if (!originals.get(i).isTwinOf(translations.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void score() {
    double[] above = {};
    for (int i = 0; i <= original.size(); i++) {
      double[] row = new double[to(i) - from(i) + 1];
      steps[i] = new byte[row.length];
      for (int j = from(i); j <= to(i); j++) {
        row[j - from(i)] = best(i, j, above, row);
      }
      above = row;
    }
  }

  /** Best score of the first {@code i} and the first {@code j} sections; notes the last step. */
  private double best(int i, int j, double[] above, double[] row) {
    if (i == 0 && j == 0) {
      return 0;
    }
    double skipTranslation = at(row, i, j - 1) + SKIP;
    double skipOriginal = at(above, i - 1, j) + SKIP;
    double pair = at(above, i - 1, j - 1) + likeness(i - 1, j - 1);
    double best = Math.max(pair, Math.max(skipOriginal, skipTranslation));
    steps[i][j - from(i)] =
        best == pair ? PAIR : best == skipOriginal ? SKIP_ORIGINAL : SKIP_TRANSLATION;
    return best;
  }

  private double likeness(int i, int j) {
    if (i < 0 || j < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double likeness = original.get(i).likeness(translation.get(j), ratio);
    return likeness < ENOUGH ? Double.NEGATIVE_INFINITY : likeness;
  }

  private double at(double[] row, int i, int j) {
    boolean inBand = i >= 0 && j >= from(i) && j <= to(i);
    return inBand ? row[j - from(i)] : Double.NEGATIVE_INFINITY;
  }

  private int[] walkBack() {
    int[] counterparts = new int[translation.size()];
    Arrays.fill(counterparts, NONE);
    int i = original.size();
    int j = translation.size();
    while (i > 0 || j > 0) {
      byte step = steps[i][j - from(i)];
      i -= step == SKIP_TRANSLATION ? 0 : 1;
      j -= step == SKIP_ORIGINAL ? 0 : 1;
      if (step == PAIR) {
        counterparts[j] = i;
      }
    }
    return counterparts;
  }

  private int from(int i) {
    return Math.max(0, diagonal(i) - half);
  }

  private int to(int i) {
    return Math.min(translation.size(), diagonal(i) + half);
  }

  private int diagonal(int i) {
    return (int) ((long) i * translation.size() / Math.max(1, original.size()));
  }

  private static long length(List<Structure> sections) {
    return sections.stream().mapToLong(Structure::length).sum();
  }
}
