package org.vademecum.server.ingest.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all texts of two versions, by number, each with a weight: a word weighs the more the
 * fewer texts have it, so that two paragraphs are not alike for sharing articles and formulas.
 */
final class Words {
  /** A text with fewer words says little about which section it is. */
  private static final int SHORT = 5;

  private final List<int[]> ofText;
  private final double[] weights;

  private Words(List<int[]> ofText, double[] weights) {
    this.ofText = ofText;
    this.weights = weights;
  }

  /**
   * Counts the words.
   *
   * @param texts by number, each once
   */
  static Words of(List<String> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    List<int[]> ofText = new ArrayList<>(texts.size());
    for (String text : texts) {
      ofText.add(number(Tokens.of(text), numbers));
    }
    return new Words(ofText, weigh(ofText, numbers.size()));
  }

  /** The numbers of a text's words, ascending, repeated as often as the text has them. */
  int[] of(int text) {
    return ofText.get(text);
  }

  double weight(int word) {
    return weights[word];
  }

  boolean isShort(int text) {
    return ofText.get(text).length < SHORT;
  }

  /**
   * Weighted Dice coefficient of two texts' words: 0 for nothing in common, 1 for the same words in
   * whatever order.
   */
  double similarity(int text, int other) {
    double all = total(of(text)) + total(of(other));
    return all == 0 ? 0 : 2 * common(of(text), of(other)) / all;
  }

  /** The weight of what two texts share by that of the smaller one: 1 when it is a piece. */
  double overlap(int text, int other) {
    double smaller = Math.min(total(of(text)), total(of(other)));
    return smaller == 0 ? 0 : common(of(text), of(other)) / smaller;
  }

  private double common(int[] a, int[] b) {
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? weights[a[i]] : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private double total(int[] words) {
    double total = 0;
    for (int word : words) {
      total += weights[word];
    }
    return total;
  }

  private static int[] number(List<String> words, Map<String, Integer> numbers) {
    int[] out = new int[words.size()];
    for (int i = 0; i < out.length; i++) {
      Integer known = numbers.putIfAbsent(words.get(i), numbers.size());
      out[i] = known != null ? known : numbers.size() - 1;
    }
    Arrays.sort(out);
    return out;
  }

  /** Natural logarithm of 1 + texts / texts that have the word; the same on every machine. */
  private static double[] weigh(List<int[]> ofText, int words) {
    int[] having = new int[words];
    for (int[] text : ofText) {
      for (int i = 0; i < text.length; i++) {
        having[text[i]] += i == 0 || text[i] != text[i - 1] ? 1 : 0;
      }
    }
    double[] weights = new double[words];
    for (int word = 0; word < words; word++) {
      weights[word] = StrictMath.log(1 + ofText.size() / (double) having[word]);
    }
    return weights;
  }
}
