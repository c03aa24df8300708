package org.vademecum.client.read.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.client.store.Database.Connection;

/**
 * Length and kind of each section of a pack: two bytes, 256 sections a row. A length of 0 says that
 * the section is not in the index.
 */
final class NormTable {
  private static final int SECTIONS = 256;

  private final Connection connection;
  private final long pack;
  private final Map<Integer, byte[]> chunks = new HashMap<>();
  private final Map<Integer, byte[]> changed = new TreeMap<>();
  private int recent = -1;
  private int recentChanged = -1;
  private byte[] recentData = new byte[0];

  NormTable(Connection connection, long pack) {
    this.connection = connection;
    this.pack = pack;
  }

  static void create(Connection connection) {
    connection
        .prepare(
            "CREATE TABLE IF NOT EXISTS search_norm (pack INTEGER NOT NULL,"
                + " chunk INTEGER NOT NULL, data BLOB NOT NULL,"
                + " PRIMARY KEY (pack, chunk)) WITHOUT ROWID")
        .execute();
  }

  /** Reads ahead what sections from one to another need. */
  void load(int first, int last) {
    connection
        .prepare("SELECT chunk, data FROM search_norm WHERE pack = ? AND chunk >= ? AND chunk <= ?")
        .bind(1, pack)
        .bind(2, first / SECTIONS)
        .bind(3, last / SECTIONS)
        .query(
            row -> {
              chunks.put((int) row.getLong(0), row.getBytes(1));
              return true;
            });
  }

  int lengthCode(int section) {
    return chunk(section / SECTIONS)[at(section)] & 0xff;
  }

  int kind(int section) {
    return chunk(section / SECTIONS)[at(section) + 1] & 0xff;
  }

  void set(int section, int lengthCode, int kind) {
    byte[] chunk = chunk(section / SECTIONS);
    chunk[at(section)] = (byte) lengthCode;
    chunk[at(section) + 1] = (byte) kind;
    if (section / SECTIONS != recentChanged) {
      recentChanged = section / SECTIONS;
      changed.put(recentChanged, chunk);
    }
  }

  /** Writes what was set. */
  void flush() {
    changed.forEach(this::write);
    changed.clear();
    chunks.clear();
    recent = -1;
    recentChanged = -1;
  }

  private static int at(int section) {
    return section % SECTIONS * 2;
  }

  private byte[] chunk(int chunk) {
    if (chunk != recent) {
      recentData = find(chunk);
      recent = chunk;
    }
    return recentData;
  }

  private byte[] find(int chunk) {
    byte[] known = chunks.get(chunk);
    if (known != null) {
      return known;
    }
    byte[] empty = new byte[2 * SECTIONS];
    chunks.put(chunk, empty);
    load(chunk * SECTIONS, chunk * SECTIONS);
    return chunks.getOrDefault(chunk, empty);
  }

  private void write(int chunk, byte[] data) {
    connection
        .prepare("DELETE FROM search_norm WHERE pack = ? AND chunk = ?")
        .bind(1, pack)
        .bind(2, chunk)
        .execute();
    if (!isEmpty(data)) {
      connection
          .prepare("INSERT INTO search_norm (pack, chunk, data) VALUES (?, ?, ?)")
          .bind(1, pack)
          .bind(2, chunk)
          .bind(3, data)
          .execute();
    }
  }

  private static boolean isEmpty(byte[] data) {
    for (int i = 0; i < data.length; i += 2) {
      if (data[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
