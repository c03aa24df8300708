package org.vademecum.client.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.client.Library;
import org.vademecum.client.read.Found;
import org.vademecum.client.read.search.Query;
import org.vademecum.client.store.Database;
import org.vademecum.client.store.JdbcDatabase;

/** What a device's store holds, in a form that does not depend on how it came. */
public final class StoreDump {
  /** Packs, works, sections in order, nodes with the count of what names them. */
  public static List<String> of(Path directory) {
    try (Database database = JdbcDatabase.open(directory.resolve("library.db"))) {
      return database.read(
          connection -> {
            List<String> lines = new ArrayList<>();
            rows(
                connection,
                lines,
                "SELECT 'pack', c.name, p.language, hex(p.root) FROM pack p"
                    + " JOIN collection c ON c.id = p.collection ORDER BY 2, 3");
            rows(
                connection,
                lines,
                "SELECT 'work', p.language, w.symbol, w.title || hex(w.expression)"
                    + " || coalesce(w.withdrawn, '') FROM work w"
                    + " JOIN pack p ON p.id = w.pack ORDER BY 2, 3");
            rows(
                connection,
                lines,
                "SELECT 'section', p.language || ' ' || w.symbol, s.name, hex(s.bytes)"
                    + " FROM section s JOIN work w ON w.id = s.work JOIN pack p ON p.id = w.pack"
                    + " ORDER BY 2, s.place");
            rows(
                connection,
                lines,
                "SELECT 'node', hex(digest), refs, length(bytes) FROM node ORDER BY 2");
            return lines;
          });
    }
  }

  private static void rows(Database.Connection connection, List<String> lines, String sql) {
    connection
        .prepare(sql)
        .query(
            row -> {
              lines.add(
                  String.join(
                      " ",
                      row.getString(0),
                      row.getString(1),
                      row.getString(2),
                      row.isNull(3) ? "-" : row.getString(3)));
              return true;
            });
  }

  /** What some queries find, with scores and excerpts. */
  public static List<Found> found(Library library, String... queries) {
    List<Found> found = new ArrayList<>();
    for (String query : queries) {
      found.addAll(library.search(Query.typed(query).limitedTo(50)));
    }
    return found;
  }

  private StoreDump() {}
}
