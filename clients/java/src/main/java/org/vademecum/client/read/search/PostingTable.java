package org.vademecum.client.read.search;

import java.util.OptionalLong;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Statement;

/** The blocks of postings, by pack, term and key. */
final class PostingTable {
  private static final String OF_TERM = " FROM search_posting WHERE pack = ? AND term = ?";

  private final Connection connection;
  private final long pack;

  PostingTable(Connection connection, long pack) {
    this.connection = connection;
    this.pack = pack;
  }

  static void create(Connection connection) {
    connection
        .prepare(
            "CREATE TABLE IF NOT EXISTS search_posting (pack INTEGER NOT NULL, term TEXT NOT NULL,"
                + " first INTEGER NOT NULL, data BLOB NOT NULL,"
                + " PRIMARY KEY (pack, term, first)) WITHOUT ROWID")
        .execute();
  }

  /** The sections that have a term, without positions. */
  Postings sections(String term) {
    Postings postings = new Postings();
    eachBlock(term, (key, block) -> PostingBlock.decode(key, block, false, postings));
    return postings;
  }

  /** All that a term has. */
  TermBlocks blocks(String term) {
    TermBlocks blocks = new TermBlocks();
    eachBlock(term, blocks::add);
    return blocks;
  }

  /**
   * Appends what the block holds that a section falls in.
   *
   * @return its key; 0 if there is none
   */
  long readUpTo(String term, long section, Postings into) {
    long[] key = {0};
    bind("SELECT first, data" + OF_TERM + " AND first <= ? ORDER BY first DESC LIMIT 1", term)
        .bind(3, section)
        .query(
            row -> {
              key[0] = row.getLong(0);
              PostingBlock.decode(key[0], row.getBytes(1), true, into);
              return false;
            });
    return key[0];
  }

  /** Writes a block, in place of one that has its key. */
  void write(String term, long key, byte[] block) {
    bind(
            "INSERT OR REPLACE INTO search_posting (pack, term, first, data) VALUES (?, ?, ?, ?)",
            term)
        .bind(3, key)
        .bind(4, block)
        .execute();
  }

  /** Deletes the blocks with keys from {@code from} to {@code to}, both included. */
  void delete(String term, long from, long to) {
    bind("DELETE" + OF_TERM + " AND first >= ? AND first <= ?", term)
        .bind(3, from)
        .bind(4, to)
        .execute();
  }

  /** The key of the next block. */
  OptionalLong keyAfter(String term, long key) {
    OptionalLong[] found = {OptionalLong.empty()};
    bind("SELECT first" + OF_TERM + " AND first > ? ORDER BY first LIMIT 1", term)
        .bind(3, key)
        .query(
            row -> {
              found[0] = OptionalLong.of(row.getLong(0));
              return false;
            });
    return found[0];
  }

  private void eachBlock(String term, BlockUse use) {
    bind("SELECT first, data" + OF_TERM + " ORDER BY first", term)
        .query(
            row -> {
              use.use((int) row.getLong(0), row.getBytes(1));
              return true;
            });
  }

  private Statement bind(String sql, String term) {
    return connection.prepare(sql).bind(1, pack).bind(2, term);
  }

  private interface BlockUse {
    void use(int key, byte[] block);
  }
}
