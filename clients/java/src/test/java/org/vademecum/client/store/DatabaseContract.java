package org.vademecum.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link Database} does; one subclass an implementation. */
abstract class DatabaseContract {
  private static final int BUSY_MILLIS = 200;

  @TempDir Path directory;
  private Database database;

  /** Opens the file through the implementation under test. */
  abstract Database open(Path file, int busyTimeoutMillis);

  @BeforeEach
  void create() {
    database = open(file(), 10_000);
    database.write(
        c -> c.prepare("CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT, b BLOB)").execute());
  }

  @AfterEach
  void close() {
    database.close();
  }

  Path file() {
    return directory.resolve("test.db");
  }

  @Test
  void valuesComeBackAsTheyWere() {
    byte[] bytes = {0, 1, -1};
    database.write(
        c ->
            c.prepare("INSERT INTO t VALUES (?, ?, ?)")
                .bind(1, Long.MAX_VALUE)
                .bind(2, "é \ud840\udc00 \u0000.")
                .bind(3, bytes)
                .execute());
    database.write(
        c ->
            c.prepare("INSERT INTO t VALUES (?, ?, ?)")
                .bind(1, -5)
                .bindNull(2)
                .bind(3, new byte[0])
                .execute());
    List<String> seen = new ArrayList<>();
    database.read(
        c -> {
          c.prepare("SELECT id, s, b FROM t ORDER BY id DESC")
              .query(
                  row -> {
                    seen.add(row.getLong(0) + (row.isNull(1) ? "" : row.getString(1)));
                    assertArrayEquals(row.isNull(1) ? new byte[0] : bytes, row.getBytes(2));
                    return true;
                  });
          return true;
        });
    assertEquals(List.of(Long.MAX_VALUE + "é \ud840\udc00 \u0000.", "-5"), seen);
  }

  @Test
  void insertGivesTheRowidAndExecuteTheCount() {
    long first = database.write(c -> c.prepare("INSERT INTO t (s) VALUES ('a')").insert());
    long second = database.write(c -> c.prepare("INSERT INTO t (s) VALUES ('b')").insert());
    int changed = database.write(c -> c.prepare("UPDATE t SET s = 'c'").execute());
    assertEquals(List.of(1L, 2L), List.of(first, second));
    assertEquals(2, changed);
  }

  @Test
  void bindingAgainStartsOver() {
    database.write(
        c -> {
          for (int i = 0; i < 3; i++) {
            c.prepare("INSERT INTO t (s) VALUES (?)").bind(1, "s" + i).execute();
          }
          return true;
        });
    assertEquals(List.of("s0", "s1", "s2"), strings(database));
  }

  @Test
  void queryEndsWhenTheReaderHasEnough() {
    fill(5);
    int[] rows = new int[1];
    for (int i = 0; i < 2; i++) {
      database.read(
          c -> {
            c.prepare("SELECT s FROM t").query(row -> ++rows[0] % 2 != 0);
            return true;
          });
    }
    assertEquals(4, rows[0]);
  }

  @Test
  void taskThatThrowsLeavesNothingAndItsFaultPassesThrough() {
    fill(1);
    IllegalStateException fault = new IllegalStateException("stop");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                database.write(
                    c -> {
                      c.prepare("DELETE FROM t").execute();
                      throw fault;
                    }));
    assertSame(fault, thrown);
    assertEquals(1, strings(database).size());
    fill(1);
    assertEquals(2, strings(database).size());
  }

  @Test
  void statementThatIsRefusedRollsBack() {
    assertThrows(
        DatabaseException.class,
        () ->
            database.write(
                c -> {
                  c.prepare("INSERT INTO t (id) VALUES (7)").execute();
                  return c.prepare("INSERT INTO t (id) VALUES (7)").execute();
                }));
    assertEquals(List.of(), strings(database));
    assertThrows(DatabaseException.class, () -> database.read(c -> c.prepare("SELECT nothing")));
  }

  @Test
  void readerKeepsItsSnapshotWhileOthersCommit() {
    fill(1);
    int seen =
        database.read(
            c -> {
              int before = count(c);
              CompletableFuture.runAsync(() -> fill(1)).join();
              assertEquals(before, count(c));
              return before;
            });
    assertEquals(seen + 1, database.read(DatabaseContract::count));
  }

  @Test
  void readersMayNotWrite() {
    assertThrows(
        DatabaseException.class,
        () -> database.read(c -> c.prepare("INSERT INTO t (s) VALUES ('x')").execute()));
    fill(1);
  }

  @Test
  void writersOnManyThreadsWaitForEachOther() {
    fill(1);
    CompletableFuture<?>[] writers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> database.write(DatabaseContract::grow)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(writers).join();
    assertEquals(List.of("0xxxxxxxx"), strings(database));
  }

  @Test
  void writeInsideAWriteIsRefused() {
    assertThrows(
        IllegalStateException.class,
        () -> database.write(c -> database.write(DatabaseContract::count)));
  }

  @Test
  void twoHandlesSeeEachOthersCommits() {
    fill(1);
    try (Database other = open(file(), 10_000)) {
      for (int i = 0; i < 10; i++) {
        database.write(DatabaseContract::grow);
        other.write(DatabaseContract::grow);
      }
      assertEquals(strings(database), strings(other));
    }
    assertEquals(21, strings(database).get(0).length());
  }

  @Test
  void lockedFileIsReportedAfterTheTimeout() {
    try (Database other = open(file(), BUSY_MILLIS)) {
      database.write(
          c -> {
            count(c);
            DatabaseBusyException busy =
                assertThrows(
                    DatabaseBusyException.class,
                    () -> CompletableFuture.supplyAsync(() -> thrownBy(other)).join().run());
            assertTrue(String.valueOf(busy.getMessage()).contains(BUSY_MILLIS + " ms"));
            return true;
          });
      other.write(DatabaseContract::grow);
    }
  }

  @Test
  void fileThatIsNoDatabaseIsReported() throws Exception {
    Path other = directory.resolve("other.db");
    Files.writeString(other, "This is no database at all. ".repeat(100));
    assertThrows(DatabaseDamagedException.class, () -> open(other, BUSY_MILLIS).close());
  }

  @Test
  void closedDatabaseRefusesWork() {
    database.close();
    database.close();
    assertThrows(IllegalStateException.class, () -> strings(database));
    assertThrows(IllegalStateException.class, () -> fill(1));
  }

  @Test
  void deletedTextIsNotLeftInTheFile() throws Exception {
    database.write(c -> c.prepare("INSERT INTO t (s) VALUES ('unmistakable words')").execute());
    database.write(c -> c.prepare("DELETE FROM t").execute());
    database.close();
    String bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("unmistakable"));
    assertEquals(List.of("test.db"), List.of(directory.toFile().list()));
  }

  void fill(int rows) {
    database.write(
        c -> {
          for (int i = 0; i < rows; i++) {
            c.prepare("INSERT INTO t (s) VALUES (?)").bind(1, String.valueOf(i)).execute();
          }
          return true;
        });
  }

  Database database() {
    return database;
  }

  static int grow(Database.Connection connection) {
    return connection.prepare("UPDATE t SET s = s || 'x'").execute();
  }

  static List<String> strings(Database database) {
    List<String> strings = new ArrayList<>();
    database.read(
        c -> {
          c.prepare("SELECT s FROM t ORDER BY id").query(row -> strings.add(row.getString(0)));
          return true;
        });
    return strings;
  }

  private static int count(Database.Connection connection) {
    int[] count = new int[1];
    connection.prepare("SELECT s FROM t").query(row -> ++count[0] > 0);
    return count[0];
  }

  /** Throws here what a write throws on another thread. */
  private static Runnable thrownBy(Database database) {
    try {
      database.write(DatabaseContract::count);
      return () -> {};
    } catch (DatabaseException fault) {
      return () -> {
        throw fault;
      };
    }
  }
}
