package org.vademecum.client.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;

/** Single values of a store, by name. */
public final class MetaTable {
  static final String VERSION = "version";

  /** Is there while texts that were erased may have left traces in the file. */
  static final String WIPE_DUE = "wipe.due";

  /** What this device draws its places in staged roll-outs from; told to nobody. */
  public static final String ROLLOUT_SECRET = "rollout.secret";

  /** Address of the library. */
  public static final String ADDRESS = "address";

  private final Connection connection;

  MetaTable(Connection connection) {
    this.connection = connection;
  }

  public Optional<byte[]> find(String name) {
    return Rows.first(
        connection.prepare("SELECT value FROM meta WHERE name = ?").bind(1, name),
        row -> row.getBytes(0));
  }

  public Optional<String> findText(String name) {
    return find(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** A whole number. */
  public Optional<Long> number(String name) {
    return findText(name).map(Long::valueOf);
  }

  public void put(String name, byte[] value) {
    connection
        .prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)")
        .bind(1, name)
        .bind(2, value)
        .execute();
  }

  public void putText(String name, String value) {
    put(name, value.getBytes(StandardCharsets.UTF_8));
  }

  public void putNumber(String name, long value) {
    putText(name, Long.toString(value));
  }

  public void remove(String name) {
    connection.prepare("DELETE FROM meta WHERE name = ?").bind(1, name).execute();
  }
}
