package org.vademecum.client.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.client.store.Database.Row;
import org.vademecum.client.store.Database.Statement;

/** Reads results of statements. */
final class Rows {

  static <T> Optional<T> first(Statement statement, Function<Row, T> mapper) {
    List<T> found = new ArrayList<>(1);
    statement.query(
        row -> {
          found.add(mapper.apply(row));
          return false;
        });
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  static <T> List<T> all(Statement statement, Function<Row, T> mapper) {
    List<T> found = new ArrayList<>();
    statement.query(row -> found.add(mapper.apply(row)));
    return found;
  }

  static long number(Statement statement) {
    return first(statement, row -> row.isNull(0) ? 0L : row.getLong(0)).orElse(0L);
  }

  static Optional<byte[]> bytes(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(row.getBytes(column));
  }

  static Optional<String> string(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(row.getString(column));
  }

  static Statement bind(Statement statement, int index, Optional<byte[]> value) {
    return value.isPresent() ? statement.bind(index, value.get()) : statement.bindNull(index);
  }

  private Rows() {}
}
