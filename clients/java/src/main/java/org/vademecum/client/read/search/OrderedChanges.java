package org.vademecum.client.read.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What shall change for words and for terms, in their order, which suits the tables. Nobody else
 * changes it, so that another thread than the one that made it may use it.
 */
final class OrderedChanges {
  private final String[] words;
  private final int[] sections;
  private final String[] terms;
  private final int[] termNumbers;
  private final int[] taken;
  private final PostingPool pool;

  /**
   * Orders the words whose number of sections changes, and the terms of which anything was said.
   *
   * @param sections by word; words from its end on do not change
   * @param taken by term, of how many sections at most, from the first, what was said is meant
   * @param pool by term; to be left alone from now on
   */
  OrderedChanges(Lexicon lexicon, int[] sections, int[] taken, PostingPool pool) {
    int[] changed =
        ordered(
            IntStream.range(0, Math.min(sections.length, lexicon.words()))
                .filter(word -> sections[word] != 0),
            Comparator.comparing(lexicon::word));
    this.words = IntStream.of(changed).mapToObj(lexicon::word).toArray(String[]::new);
    this.sections = IntStream.of(changed).map(word -> sections[word]).toArray();
    this.termNumbers =
        ordered(
            IntStream.range(0, taken.length).filter(term -> taken[term] > 0 && pool.has(term)),
            Comparator.comparing(lexicon::term));
    this.terms = IntStream.of(termNumbers).mapToObj(lexicon::term).toArray(String[]::new);
    this.taken = IntStream.of(termNumbers).map(term -> taken[term]).toArray();
    this.pool = pool;
  }

  private static int[] ordered(IntStream numbers, Comparator<Integer> order) {
    return numbers.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  int words() {
    return words.length;
  }

  String word(int index) {
    return words[index];
  }

  /** In how many sections more a word stands; never 0. */
  int sections(int index) {
    return sections[index];
  }

  int terms() {
    return terms.length;
  }

  String term(int index) {
    return terms[index];
  }

  /** Reads what was said of a term, in the order in which it came, in place of what was there. */
  void read(int index, Postings into) {
    into.clear();
    pool.read(termNumbers[index], into);
    into.keepFirst(taken[index]);
  }
}
