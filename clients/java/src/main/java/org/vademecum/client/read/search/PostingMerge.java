package org.vademecum.client.read.search;

import java.util.OptionalLong;

/** Brings changes into the blocks of terms; touches only the blocks that they fall in. */
final class PostingMerge {
  private final PostingTable table;
  private final boolean empty;
  private final boolean appends;
  private final PostingBlock.Encoder encoder = new PostingBlock.Encoder();
  private final Postings merged = new Postings();
  private final Postings block = new Postings();
  private String term = "";
  private Postings changes = merged;
  private int next;
  private int nextPosition;

  /**
   * @param empty whether the table is known to have no blocks of these terms
   * @param appends whether all changes are known to fall behind all sections in the table
   */
  PostingMerge(PostingTable table, boolean empty, boolean appends) {
    this.table = table;
    this.empty = empty;
    this.appends = appends;
  }

  /**
   * Writes all changes of a term.
   *
   * @param changes one a section; a frequency of 0 takes the term from it
   */
  void run(String term, Postings changes) {
    this.term = term;
    this.changes = changes;
    next = 0;
    nextPosition = 0;
    if (empty) {
      merged.clear();
      putBefore(Long.MAX_VALUE);
      write(0, 0);
    }
    while (next < changes.size()) {
      mergeFrom();
    }
  }

  /** Merges into one block, and into those after it as long as they lose their first section. */
  private void mergeFrom() {
    merged.clear();
    block.clear();
    int section = changes.section(next);
    boolean losesFirst = changes.frequency(next) == 0 && PostingBlock.begins(section);
    // A block that loses its first section joins the block before it.
    long firstKey =
        appends && PostingBlock.begins(section)
            ? section
            : table.readUpTo(term, losesFirst ? section - 1L : section, block);
    long lastKey = firstKey;
    OptionalLong following = keyAfter(lastKey);
    merge(following.orElse(Long.MAX_VALUE));
    while (following.isPresent() && removesNext(following.getAsLong())) {
      lastKey = following.getAsLong();
      block.clear();
      table.readUpTo(term, lastKey, block);
      following = keyAfter(lastKey);
      merge(following.orElse(Long.MAX_VALUE));
    }
    write(firstKey, lastKey);
  }

  private OptionalLong keyAfter(long key) {
    return appends ? OptionalLong.empty() : table.keyAfter(term, key);
  }

  private boolean removesNext(long section) {
    return nextIs(section) && changes.frequency(next) == 0;
  }

  /** Appends the block with the changes that fall before the next block. */
  private void merge(long end) {
    int position = 0;
    for (int i = 0; i < block.size(); i++) {
      int section = block.section(i);
      putBefore(section);
      if (nextIs(section)) {
        putNext();
      } else {
        merged.addFrom(block, i, position);
      }
      position += block.frequency(i);
    }
    putBefore(end);
  }

  private boolean nextIs(long section) {
    return next < changes.size() && changes.section(next) == section;
  }

  private void putBefore(long end) {
    while (next < changes.size() && changes.section(next) < end) {
      if (changes.frequency(next) == 0) {
        throw new IndexMismatchException(
            changes.section(next), "is not in the index under '" + term + "'");
      }
      putNext();
    }
  }

  private void putNext() {
    if (changes.frequency(next) > 0) {
      merged.addFrom(changes, next, nextPosition);
    }
    nextPosition += changes.frequency(next++);
  }

  /** Writes what was merged in place of the blocks with keys from one to another. */
  private void write(long firstKey, long lastKey) {
    boolean keepsFirst = merged.size() > 0 && !beginsBehind(firstKey);
    if (!empty && (lastKey > firstKey || !keepsFirst)) {
      table.delete(term, keepsFirst ? firstKey + 1 : firstKey, lastKey);
    }
    long key = firstKey;
    int from = 0;
    int firstPosition = 0;
    int position = 0;
    for (int i = 0; i < merged.size(); i++) {
      if (PostingBlock.begins(merged.section(i))) {
        write(key, from, i, firstPosition);
        key = merged.section(i);
        from = i;
        firstPosition = position;
      }
      position += merged.frequency(i);
    }
    write(key, from, merged.size(), firstPosition);
  }

  private boolean beginsBehind(long key) {
    return merged.section(0) != key && PostingBlock.begins(merged.section(0));
  }

  private void write(long key, int from, int to, int firstPosition) {
    if (from < to) {
      table.write(term, key, encoder.encode(key, merged, from, to, firstPosition));
    }
  }
}
