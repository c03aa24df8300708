package org.vademecum.client.read.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.core.document.Language;

/**
 * What scores need to know of a pack.
 *
 * @param sections how many can be found
 * @param tokens how many tokens they have together
 */
record PackStatistics(Language language, long sections, long tokens) {

  static void create(Connection connection) {
    connection
        .prepare(
            "CREATE TABLE IF NOT EXISTS search_pack (pack INTEGER PRIMARY KEY,"
                + " language TEXT NOT NULL, sections INTEGER NOT NULL, tokens INTEGER NOT NULL)")
        .execute();
  }

  /** Those of all packs that have sections, by id of the pack. */
  static Map<Long, PackStatistics> all(Connection connection) {
    Map<Long, PackStatistics> all = new LinkedHashMap<>();
    connection
        .prepare("SELECT pack, language, sections, tokens FROM search_pack ORDER BY pack")
        .query(
            row -> {
              Language language = new Language(row.getString(1));
              all.put(row.getLong(0), new PackStatistics(language, row.getLong(2), row.getLong(3)));
              return true;
            });
    return all;
  }

  PackStatistics plus(long moreSections, long moreTokens) {
    return new PackStatistics(language, sections + moreSections, tokens + moreTokens);
  }

  void write(Connection connection, long pack) {
    connection.prepare("DELETE FROM search_pack WHERE pack = ?").bind(1, pack).execute();
    if (sections > 0) {
      connection
          .prepare("INSERT INTO search_pack (pack, language, sections, tokens) VALUES (?, ?, ?, ?)")
          .bind(1, pack)
          .bind(2, language.tag())
          .bind(3, sections)
          .bind(4, tokens)
          .execute();
    }
  }
}
