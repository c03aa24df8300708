package org.vademecum.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * BM25 in integers, so that every client gives a section the same score. Formulas and their bounds
 * are in {@code docs/search.md}.
 */
public final class Relevance {
  /** Longest section that counts, in tokens; longer ones count as this. */
  public static final int MAX_LENGTH = 65_535;

  /** Highest frequency of a term in a section that counts. */
  public static final int MAX_FREQUENCY = 255;

  /** How many codes of length there are; code 0 stands for no section. */
  public static final int LENGTH_CODES = 112;

  private static final int BIT = 1024;
  private static final int EVERYWHERE = 128;
  private static final int PLAIN_WEIGHT = 16;
  private static final Relevance SHARED = new Relevance(DataFile.lines("scoring"));

  private final int[] log2 = new int[256];
  private final int[] weights = new int[256];

  private Relevance(List<String> lines) {
    Arrays.fill(weights, PLAIN_WEIGHT);
    int filled = 0;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("log2")) {
        for (int i = 1; i < words.length; i++) {
          log2[filled++] = Integer.parseInt(words[i]);
        }
      } else if (words[0].equals("kind")) {
        weights[Integer.parseInt(words[1])] = Integer.parseInt(words[2]);
      }
    }
  }

  /** The one rule, with the data of {@code proto/analysis/scoring.txt}. */
  public static Relevance shared() {
    return SHARED;
  }

  /** How much a term tells that {@code sectionsWithTerm} of {@code sections} have. */
  public int rarity(long sections, long sectionsWithTerm) {
    return log2(2 * sections + 2) - log2(2 * sectionsWithTerm + 1) + EVERYWHERE;
  }

  /**
   * How much a section's length dampens frequencies, for every code of length.
   *
   * @param sections how many the pack has
   * @param tokens how many tokens they have together
   */
  public static int[] damping(long sections, long tokens) {
    int[] damping = new int[LENGTH_CODES];
    for (int code = 1; code < LENGTH_CODES; code++) {
      damping[code] = Math.toIntExact(300 + 900 * lengthOf(code) * sections / Math.max(1, tokens));
    }
    return damping;
  }

  /** What one term adds to the score of a section. */
  public static int score(int rarity, int frequency, int damping) {
    long counted = Math.min(frequency, MAX_FREQUENCY);
    return (int) (rarity * counted * 2200 / (counted * 1000 + damping));
  }

  /**
   * The score of a section whose terms add up to {@code sum}.
   *
   * @param kind code of the section's kind, 0 to 255
   */
  public long weigh(long sum, int kind) {
    return sum * weights[kind] / PLAIN_WEIGHT;
  }

  /** One byte for a length of 1 token or more: exact to 15, then eight steps an octave. */
  public static int lengthCode(int tokens) {
    int length = Math.min(tokens, MAX_LENGTH);
    if (length < 16) {
      return length;
    }
    int octave = 31 - Integer.numberOfLeadingZeros(length);
    return 16 + (octave - 4) * 8 + ((length >> (octave - 3)) & 7);
  }

  /** The least length with a code. */
  static long lengthOf(int code) {
    if (code < 16) {
      return code;
    }
    int step = code - 16;
    return (8L + step % 8) << (step / 8 + 1);
  }

  private int log2(long number) {
    int exponent = 63 - Long.numberOfLeadingZeros(number);
    long nine = exponent >= 8 ? number >> (exponent - 8) : number << (8 - exponent);
    return BIT * exponent + log2[(int) nine - 256];
  }
}
