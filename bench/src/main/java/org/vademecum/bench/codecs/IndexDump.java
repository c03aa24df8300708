package org.vademecum.bench.codecs;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The search index of a store's one pack as it could be sent: words and terms say what they share
 * with the one before, blocks are as they are stored, their keys by difference.
 */
final class IndexDump {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);
  private byte[] before = {};

  private interface Rows {
    void next(ResultSet row, IndexDump part) throws SQLException, IOException;
  }

  /** Its parts by name. */
  static Map<String, byte[]> of(Path store) throws SQLException, IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement sql = connection.createStatement()) {
      parts.put(
          "words",
          part(sql, "SELECT word, sections FROM search_word ORDER BY word", IndexDump::count));
      parts.put(
          "terms",
          part(
              sql,
              "SELECT term, count(*) FROM search_posting GROUP BY term ORDER BY term",
              IndexDump::count));
      parts.put(
          "keys",
          part(
              sql,
              "SELECT first - lag(first, 1, 0) OVER (PARTITION BY term ORDER BY first),"
                  + " length(data) FROM search_posting ORDER BY term, first",
              IndexDump::numbers));
      parts.put(
          "postings",
          part(sql, "SELECT data FROM search_posting ORDER BY term, first", IndexDump::data));
      parts.put("norms", part(sql, "SELECT data FROM search_norm ORDER BY chunk", IndexDump::data));
    }
    return parts;
  }

  private static byte[] part(Statement sql, String query, Rows rows)
      throws SQLException, IOException {
    IndexDump part = new IndexDump();
    try (ResultSet found = sql.executeQuery(query)) {
      while (found.next()) {
        rows.next(found, part);
      }
    }
    part.out.flush();
    return part.bytes.toByteArray();
  }

  private static void count(ResultSet row, IndexDump part) throws SQLException, IOException {
    byte[] word = row.getString(1).getBytes(StandardCharsets.UTF_8);
    int shared = Arrays.mismatch(part.before, word);
    part.out.writeUInt32NoTag(shared);
    part.out.writeUInt32NoTag(word.length - shared);
    part.out.writeRawBytes(word, shared, word.length - shared);
    part.out.writeUInt32NoTag(row.getInt(2));
    part.before = word;
  }

  private static void numbers(ResultSet row, IndexDump part) throws SQLException, IOException {
    part.out.writeUInt32NoTag(row.getInt(1));
    part.out.writeUInt32NoTag(row.getInt(2));
  }

  private static void data(ResultSet row, IndexDump part) throws SQLException, IOException {
    part.out.writeRawBytes(row.getBytes(1));
  }
}
