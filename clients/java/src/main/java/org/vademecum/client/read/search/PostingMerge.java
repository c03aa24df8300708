package org.vademecum.client.read.search;

import java.util.OptionalLong;

/** Brings changes into the blocks of one term; touches only the blocks that they fall in. */
final class PostingMerge {
  private final PostingTable table;
  private final String term;
  private final Postings changes;
  private int next;
  private int nextPosition;

  /**
   * @param changes one a section; a frequency of 0 takes the term from it
   */
  PostingMerge(PostingTable table, String term, Postings changes) {
    this.table = table;
    this.term = term;
    this.changes = changes;
  }

  /**
   * Writes all changes.
   *
   * @param empty whether the term has no blocks yet, as is known
   */
  void run(boolean empty) {
    if (empty) {
      Postings merged = new Postings();
      putBefore(Long.MAX_VALUE, merged);
      write(0, merged);
    }
    while (next < changes.size()) {
      mergeFrom(firstKey());
    }
  }

  /** A block that loses its first section joins the block before it. */
  private long firstKey() {
    long section = changes.section(next);
    boolean losesFirst = changes.frequency(next) == 0 && PostingBlock.begins((int) section);
    return table.keyUpTo(term, losesFirst ? section - 1 : section);
  }

  /** Merges into one block, and into those after it as long as they lose their first section. */
  private void mergeFrom(long firstKey) {
    Postings merged = new Postings();
    long key = firstKey;
    OptionalLong following;
    while (true) {
      Postings block = new Postings();
      table.read(term, key, block);
      following = table.keyAfter(term, key);
      merge(block, following.orElse(Long.MAX_VALUE), merged);
      if (!following.isPresent() || !removesNext(following.getAsLong())) {
        break;
      }
      key = following.getAsLong();
    }
    table.delete(term, firstKey, key);
    write(firstKey, merged);
  }

  private boolean removesNext(long section) {
    return nextIs(section) && changes.frequency(next) == 0;
  }

  /** Appends a block with the changes that fall before the next block. */
  private void merge(Postings block, long end, Postings merged) {
    int position = 0;
    for (int i = 0; i < block.size(); i++) {
      int section = block.section(i);
      putBefore(section, merged);
      if (nextIs(section)) {
        putNext(merged);
      } else {
        merged.addFrom(block, i, position);
      }
      position += block.frequency(i);
    }
    putBefore(end, merged);
  }

  private boolean nextIs(long section) {
    return next < changes.size() && changes.section(next) == section;
  }

  private void putBefore(long end, Postings merged) {
    while (next < changes.size() && changes.section(next) < end) {
      if (changes.frequency(next) == 0) {
        throw new IndexMismatchException(
            changes.section(next), "is not in the index under '" + term + "'");
      }
      putNext(merged);
    }
  }

  private void putNext(Postings merged) {
    if (changes.frequency(next) > 0) {
      merged.addFrom(changes, next, nextPosition);
    }
    nextPosition += changes.frequency(next++);
  }

  private void write(long firstKey, Postings merged) {
    long key = firstKey;
    int from = 0;
    int firstPosition = 0;
    int position = 0;
    for (int i = 0; i < merged.size(); i++) {
      if (PostingBlock.begins(merged.section(i))) {
        write(key, merged, from, i, firstPosition);
        key = merged.section(i);
        from = i;
        firstPosition = position;
      }
      position += merged.frequency(i);
    }
    write(key, merged, from, merged.size(), firstPosition);
  }

  private void write(long key, Postings merged, int from, int to, int firstPosition) {
    if (from < to) {
      table.write(term, key, PostingBlock.encode(key, merged, from, to, firstPosition));
    }
  }
}
