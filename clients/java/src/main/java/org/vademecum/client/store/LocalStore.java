package org.vademecum.client.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The device's library: trees, texts and search index in one SQLite file. Reading goes on while a
 * change is written; a change is there as a whole or not at all, whenever the device is killed.
 */
public final class LocalStore implements AutoCloseable {
  private final Database database;
  private final SectionIndex index;

  private LocalStore(Database database, SectionIndex index) {
    this.database = database;
    this.index = index;
  }

  /** Opens a store, creating its tables in an empty database. The store closes the database. */
  public static LocalStore open(Database database, SectionIndex index) {
    database.write(
        connection -> {
          Schema.ensure(connection);
          index.createSchema(connection);
          return true;
        });
    return new LocalStore(database, index);
  }

  /** Reads on one consistent snapshot. */
  public <T extends @Nullable Object> T read(Function<StoreView, T> task) {
    return database.read(connection -> task.apply(new StoreView(connection)));
  }

  /** Changes the store in one transaction: all or nothing. */
  public <T extends @Nullable Object> T change(Function<StoreChange, T> task) {
    return database.write(
        connection -> {
          StoreChange change = new StoreChange(connection, index);
          T result = task.apply(change);
          change.finish();
          return result;
        });
  }

  /** Whether texts that were erased may have left traces in the file. */
  public boolean isWipeDue() {
    return read(view -> view.meta().find(MetaTable.WIPE_DUE).isPresent());
  }

  /**
   * Leaves no trace of what was deleted. When it throws, that is still due.
   *
   * @throws StoreException when it cannot be done now
   */
  public void wipe() {
    database.wipe();
    change(
        change -> {
          change.wiped();
          return true;
        });
  }

  /** Rehashes every node and walks every pack; see {@link CheckReport}. */
  public CheckReport check() {
    return read(view -> new StoreCheck(view).run());
  }

  @Override
  public void close() {
    database.close();
  }
}
