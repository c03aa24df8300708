package org.vademecum.client.read.search;

import org.vademecum.client.store.Database.Connection;

/** Writes changes of words and terms into the tables, a share at a time. */
public final class ChangeWriting {
  private final OrderedChanges changes;
  private final WordTable wordTable;
  private final PostingMerge merge;
  private final boolean empty;
  private final Postings said = new Postings();
  private int word;
  private int term;

  /**
   * @param empty whether the pack is known to have no words and terms
   * @param appends whether all changes are known to fall behind all sections in the tables
   */
  ChangeWriting(
      Connection connection, long pack, OrderedChanges changes, boolean empty, boolean appends) {
    this.changes = changes;
    this.wordTable = new WordTable(connection, pack);
    this.merge = new PostingMerge(new PostingTable(connection, pack), empty, appends);
    this.empty = empty;
  }

  /**
   * Writes the next so many words and terms.
   *
   * @return whether any are left
   */
  public boolean some(int most) {
    int left = most;
    for (; left > 0 && word < changes.words(); left--) {
      writeWord(word++);
    }
    for (; left > 0 && term < changes.terms(); left--) {
      writeTerm(term++);
    }
    return term < changes.terms();
  }

  /** Writes all that is left. */
  void all() {
    some(Integer.MAX_VALUE);
  }

  private void writeWord(int index) {
    if (empty) {
      wordTable.insert(changes.word(index), changes.sections(index));
    } else {
      wordTable.change(changes.word(index), changes.sections(index));
    }
  }

  private void writeTerm(int index) {
    changes.read(index, said);
    merge.run(changes.term(index), Arrivals.lastOfEach(said));
  }
}
