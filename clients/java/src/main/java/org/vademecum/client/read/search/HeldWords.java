package org.vademecum.client.read.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.text.Analyzer;

/** The words of the texts whose changes are held, by number, and what shall change for each. */
final class HeldWords {
  private static final int BYTES_PER_WORD = 110;
  private static final int BYTES_PER_TERM = 130;

  private final Analyzer analyzer;
  private final PostingPool pool = new PostingPool();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();

  /** By word: its term, in how many sections more it stands, the last text that had it. */
  private int[] termOf = new int[256];

  private int[] sections = new int[256];
  private int[] lastText = new int[256];

  HeldWords(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The number of a folded word, which it gets when it is new. */
  int number(String word) {
    Integer known = words.get(word);
    return known == null ? newWord(word) : known;
  }

  private int newWord(String word) {
    int number = words.size();
    if (number == termOf.length) {
      termOf = Arrays.copyOf(termOf, 2 * number);
      sections = Arrays.copyOf(sections, 2 * number);
      lastText = Arrays.copyOf(lastText, 2 * number);
    }
    termOf[number] = terms.computeIfAbsent(analyzer.termOf(word), term -> pool.newTerm());
    sections[number] = 0;
    lastText[number] = 0;
    words.put(word, number);
    return number;
  }

  /** Roughly what is held, in bytes. */
  long heapBytes() {
    return pool.bytes()
        + (long) words.size() * BYTES_PER_WORD
        + (long) terms.size() * BYTES_PER_TERM;
  }

  /**
   * A word stands in a section at a position; those of one section come in order.
   *
   * @param text ordinal of the text, from 1
   */
  void add(int word, int text, int section, int position) {
    standsIn(word, text, 1);
    pool.add(termOf[word], section, position);
  }

  /** A word stands in a section no longer. */
  void remove(int word, int text, int section) {
    standsIn(word, text, -1);
    pool.remove(termOf[word], section);
  }

  private void standsIn(int word, int text, int sign) {
    if (text != lastText[word]) {
      lastText[word] = text;
      sections[word] += sign;
    }
  }

  interface WordUse {
    /** A word stands in so many sections more, or less. */
    void use(String word, int sections);
  }

  /** Hands on the words whose number of sections changes, in order. */
  void eachWord(WordUse use) {
    for (Map.Entry<String, Integer> word : new TreeMap<>(words).entrySet()) {
      int change = sections[word.getValue()];
      if (change != 0) {
        use.use(word.getKey(), change);
      }
    }
  }

  interface TermUse {
    /** What was said of a term, in the order in which it came; valid during the call. */
    void use(String term, Postings said);
  }

  /** Hands on the terms in order. */
  void eachTerm(TermUse use) {
    Postings said = new Postings();
    for (Map.Entry<String, Integer> term : new TreeMap<>(terms).entrySet()) {
      said.clear();
      pool.read(term.getValue(), said);
      use.use(term.getKey(), said);
    }
  }

  void clear() {
    words.clear();
    terms.clear();
    pool.clear();
  }
}
