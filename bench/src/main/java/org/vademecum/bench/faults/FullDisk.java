package org.vademecum.bench.faults;

import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vademecum.client.store.Database;
import org.vademecum.client.store.DatabaseFullException;
import org.vademecum.client.store.JdbcDatabase;

/** A database on a disk that is full at a certain statement, or when a transaction commits. */
final class FullDisk implements Database {
  private final String file;
  private final Database real;
  private final AtomicInteger statements;
  private final AtomicInteger commits;

  private FullDisk(File file, int statements, int commits) {
    this.file = file.toString();
    this.real = JdbcDatabase.open(file.toPath());
    this.statements = new AtomicInteger(statements);
    this.commits = new AtomicInteger(commits);
  }

  /** Full at the so manieth statement of all that write. */
  static Function<File, Database> atStatement(int number) {
    return file -> new FullDisk(file, number, Integer.MAX_VALUE);
  }

  /** Full at the so manieth commit. */
  static Function<File, Database> atCommit(int number) {
    return file -> new FullDisk(file, Integer.MAX_VALUE, number);
  }

  @Override
  public <T extends @Nullable Object> T write(Task<T> task) {
    return real.write(
        connection -> {
          T result =
              task.run(
                  sql -> {
                    count(statements);
                    return connection.prepare(sql);
                  });
          count(commits);
          return result;
        });
  }

  private void count(AtomicInteger left) {
    if (left.decrementAndGet() == 0) {
      throw new DatabaseFullException(file, new IllegalStateException("full"));
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Task<T> task) {
    return real.read(task);
  }

  @Override
  public void wipe() {
    real.wipe();
  }

  @Override
  public void close() {
    real.close();
  }
}
