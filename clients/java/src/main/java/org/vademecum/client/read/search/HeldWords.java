package org.vademecum.client.read.search;

import java.util.Arrays;

/** What shall change for the words of a lexicon and for their terms. */
final class HeldWords {
  private final Lexicon lexicon;
  private PostingPool pool = new PostingPool(0);

  /** By word: in how many sections more it stands, the last text that had it. */
  private int[] sections = new int[256];

  private int[] lastText = new int[256];

  HeldWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Roughly what is held beside the lexicon, in bytes. */
  long heapBytes() {
    return pool.bytes();
  }

  /**
   * A word stands in a section at a position; those of one section come in order.
   *
   * @param text ordinal of the text, from 1; no text has one again
   */
  void add(int word, int text, int section, int position) {
    standsIn(word, text, 1);
    pool.add(lexicon.termOf(word), section, position);
  }

  /** A word stands in a section no longer. */
  void remove(int word, int text, int section) {
    standsIn(word, text, -1);
    pool.remove(lexicon.termOf(word), section);
  }

  private void standsIn(int word, int text, int sign) {
    if (word >= lastText.length) {
      int size = Math.max(2 * lastText.length, word + 1);
      sections = Arrays.copyOf(sections, size);
      lastText = Arrays.copyOf(lastText, size);
    }
    if (text != lastText[word]) {
      lastText[word] = text;
      sections[word] += sign;
    }
  }

  /** Takes all that is held, and holds nothing. */
  OrderedChanges take() {
    int[] taken = new int[lexicon.terms()];
    Arrays.fill(taken, Integer.MAX_VALUE);
    OrderedChanges changes = new OrderedChanges(lexicon, sections, taken, pool);
    Arrays.fill(sections, 0);
    pool = new PostingPool(0);
    return changes;
  }

  /**
   * Takes the sections of each term up to where its last block begins, of what was only added, with
   * ascending sections. The words and the blocks that are not full stay.
   */
  OrderedChanges takeFullBlocks() {
    PostingPool before = pool;
    pool = new PostingPool(lexicon.terms());
    int[] taken = new int[lexicon.terms()];
    Postings said = new Postings();
    for (int term = 0; term < taken.length; term++) {
      if (before.has(term)) {
        said.clear();
        before.read(term, said);
        taken[term] = PostingBlock.beginOfLast(said);
        addFrom(said, taken[term], term);
      }
    }
    return new OrderedChanges(lexicon, new int[0], taken, before);
  }

  private void addFrom(Postings said, int first, int term) {
    int position = said.positionCount();
    for (int i = first; i < said.size(); i++) {
      position -= said.frequency(i);
    }
    for (int i = first; i < said.size(); i++) {
      for (int end = position + said.frequency(i); position < end; position++) {
        pool.add(term, said.section(i), said.position(position));
      }
    }
  }
}
