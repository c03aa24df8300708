package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.client.store.Database.Connection;

/** The words of a pack as they stand in its texts, and in how many sections each does. */
final class WordTable {
  private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

  private final Connection connection;
  private final long pack;

  WordTable(Connection connection, long pack) {
    this.connection = connection;
    this.pack = pack;
  }

  static void create(Connection connection) {
    connection
        .prepare(
            "CREATE TABLE IF NOT EXISTS search_word (pack INTEGER NOT NULL, word TEXT NOT NULL,"
                + " sections INTEGER NOT NULL, PRIMARY KEY (pack, word)) WITHOUT ROWID")
        .execute();
  }

  /** A word stands in so many sections more, or less. */
  void change(String word, int difference) {
    int known =
        connection
            .prepare("UPDATE search_word SET sections = sections + ? WHERE pack = ? AND word = ?")
            .bind(1, difference)
            .bind(2, pack)
            .bind(3, word)
            .execute();
    if (known == 0) {
      insert(word, difference);
    } else if (difference < 0) {
      deleteIfGone(word);
    }
  }

  /** The commonest words that begin like this, those of equal number in order of code points. */
  List<String> beginningWith(String prefix, int limit) {
    List<String> words = new ArrayList<>();
    connection
        .prepare(
            "SELECT word FROM search_word WHERE pack = ? AND word >= ? AND word < ?"
                + " ORDER BY sections DESC, word LIMIT ?")
        .bind(1, pack)
        .bind(2, prefix)
        .bind(3, prefix + LAST)
        .bind(4, limit)
        .query(row -> words.add(row.getString(0)));
    return words;
  }

  /** Adds a word that is not there. */
  void insert(String word, int sections) {
    connection
        .prepare("INSERT INTO search_word (pack, word, sections) VALUES (?, ?, ?)")
        .bind(1, pack)
        .bind(2, word)
        .bind(3, sections)
        .execute();
  }

  private void deleteIfGone(String word) {
    connection
        .prepare("DELETE FROM search_word WHERE pack = ? AND word = ? AND sections <= 0")
        .bind(1, pack)
        .bind(2, word)
        .execute();
  }
}
