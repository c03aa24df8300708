package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.vademecum.core.text.Analyzer;

/** Words and their terms, each by the number that it gets when it is new, from 0. */
final class Lexicon {
  private static final int BYTES_PER_WORD = 110;
  private static final int BYTES_PER_TERM = 130;

  private final Analyzer analyzer;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private String[] wordAt = new String[256];
  private int[] termOf = new int[256];
  private String[] termAt = new String[256];

  Lexicon(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The number of a folded word. */
  int number(String word) {
    Integer known = words.get(word);
    return known == null ? newWord(word) : known;
  }

  private int newWord(String word) {
    int number = words.size();
    if (number == termOf.length) {
      termOf = Arrays.copyOf(termOf, 2 * number);
      wordAt = Arrays.copyOf(wordAt, 2 * number);
    }
    termOf[number] = terms.computeIfAbsent(analyzer.termOf(word), this::newTerm);
    wordAt[number] = word;
    words.put(word, number);
    return number;
  }

  private int newTerm(String term) {
    int number = terms.size();
    if (number == termAt.length) {
      termAt = Arrays.copyOf(termAt, 2 * number);
    }
    termAt[number] = term;
    return number;
  }

  /** How many words there are. */
  int words() {
    return words.size();
  }

  /** How many terms there are. */
  int terms() {
    return terms.size();
  }

  /** The number of a word's term. */
  int termOf(int word) {
    return termOf[word];
  }

  String word(int word) {
    return wordAt[word];
  }

  String term(int term) {
    return termAt[term];
  }

  /** Roughly what is held, in bytes. */
  long heapBytes() {
    return (long) words.size() * BYTES_PER_WORD + (long) terms.size() * BYTES_PER_TERM;
  }

  /** Forgets all numbers. */
  void clear() {
    words.clear();
    terms.clear();
    wordAt = new String[256];
    termOf = new int[256];
    termAt = new String[256];
  }
}
