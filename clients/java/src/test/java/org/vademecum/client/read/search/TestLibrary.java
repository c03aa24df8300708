package org.vademecum.client.read.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vademecum.client.read.search.SectionOrder.Place;
import org.vademecum.client.store.Database;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.core.document.Language;

/** An index in a database of its own, and the order of its sections. */
final class TestLibrary implements AutoCloseable {
  static final Language EN = new Language("en");
  private static final int PARAGRAPH = 4;

  private final Database database;
  private final FixedOrder order = new FixedOrder();

  TestLibrary(Path directory) {
    database = JdbcDatabase.open(directory.resolve("library.db"));
    write(SearchIndex::createSchema);
  }

  /** Work on the index in one transaction. */
  interface Change {
    void run(Connection connection);
  }

  void write(Change change) {
    database.write(
        connection -> {
          change.run(connection);
          return true;
        });
  }

  /** Adds a paragraph of pack 1; its row is its place. */
  void add(long section, Language language, String text) {
    add(1, section, language, "V/1", text);
  }

  void add(long pack, long section, Language language, String symbol, String text) {
    order.put(section, new Place(symbol, "pack" + pack, section));
    write(c -> SearchIndex.add(c, pack, section, language, text, PARAGRAPH));
  }

  /** Adds paragraphs of pack 1 one by one, in one transaction. */
  void addAll(Map<Long, String> sections) {
    write(c -> sections.forEach((section, text) -> SearchIndex.add(c, 1, section, EN, text, 4)));
  }

  /** Removes paragraphs of pack 1 one by one, in one transaction. */
  void removeAll(Map<Long, String> sections) {
    write(c -> sections.forEach((section, text) -> SearchIndex.remove(c, 1, section, EN, text)));
  }

  void remove(long section, Language language, String text) {
    write(c -> SearchIndex.remove(c, 1, section, language, text));
  }

  FixedOrder order() {
    return order;
  }

  List<Hit> search(Query query) {
    return database.read(connection -> new SearchIndex(order).search(connection, query));
  }

  List<Long> find(Query query) {
    return search(query).stream().map(Hit::section).collect(Collectors.toList());
  }

  /** The rows that a query finds as one types it. */
  List<Long> find(String typed) {
    return find(Query.typed(typed));
  }

  /** All that the tables of the index hold, row by row. */
  List<String> dump() {
    List<String> rows = new ArrayList<>();
    rows.addAll(dump("search_pack", "pack || language", "sections || '/' || tokens", ""));
    rows.addAll(dump("search_word", "pack || word", "sections", ""));
    rows.addAll(dump("search_norm", "pack || '/' || chunk", "''", "data"));
    rows.addAll(dump("search_posting", "pack || term || '/' || first", "''", "data"));
    return rows;
  }

  private List<String> dump(String table, String key, String value, String blob) {
    List<String> rows = new ArrayList<>();
    String data = blob.isEmpty() ? "x''" : blob;
    String sql = "SELECT " + key + ", " + value + ", " + data + " FROM " + table + " ORDER BY 1";
    database.read(
        connection -> {
          connection
              .prepare(sql)
              .query(
                  row ->
                      rows.add(
                          String.join(
                              " ",
                              table,
                              row.getString(0),
                              row.getString(1),
                              Arrays.toString(row.isNull(2) ? new byte[0] : row.getBytes(2)))));
          return true;
        });
    return rows;
  }

  @Override
  public void close() {
    database.close();
  }
}
