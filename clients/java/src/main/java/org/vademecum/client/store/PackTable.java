package org.vademecum.client.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.Database.Row;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;

/** Packs that the device subscribes to. */
public final class PackTable {
  private static final String COLUMNS =
      "SELECT p.id, p.collection, c.name, p.language, p.root, p.kept_from"
          + " FROM pack p JOIN collection c ON c.id = p.collection";

  private final Connection connection;

  PackTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * A pack on the device.
   *
   * @param collection id of its collection
   * @param collectionName name of its collection
   * @param root of what is here; empty before the first sync
   * @param keptFrom edition since which every text that was replaced is still here
   */
  public record Stored(
      long id,
      long collection,
      String collectionName,
      Language language,
      Optional<Digest> root,
      long keptFrom) {

    /** How people name it, e.g. {@code treaties/fr}. */
    public String name() {
      return collectionName + "/" + language;
    }
  }

  public List<Stored> all() {
    return Rows.all(
        connection.prepare(COLUMNS + " ORDER BY c.name, p.language"), PackTable::stored);
  }

  public List<Stored> of(long collection) {
    return Rows.all(
        connection
            .prepare(COLUMNS + " WHERE p.collection = ? ORDER BY p.language")
            .bind(1, collection),
        PackTable::stored);
  }

  public Optional<Stored> find(String collection, Language language) {
    return Rows.first(
        connection
            .prepare(COLUMNS + " WHERE c.name = ? AND p.language = ?")
            .bind(1, collection)
            .bind(2, language.tag()),
        PackTable::stored);
  }

  public Optional<Stored> find(long id) {
    return Rows.first(
        connection.prepare(COLUMNS + " WHERE p.id = ?").bind(1, id), PackTable::stored);
  }

  public void ensure(long collection, Language language) {
    connection
        .prepare("INSERT OR IGNORE INTO pack (collection, language, kept_from) VALUES (?, ?, 0)")
        .bind(1, collection)
        .bind(2, language.tag())
        .execute();
  }

  void setRoot(long id, Digest root) {
    connection
        .prepare("UPDATE pack SET root = ? WHERE id = ?")
        .bind(1, root.toBytes())
        .bind(2, id)
        .execute();
  }

  void setKeptFrom(long id, long edition) {
    connection
        .prepare("UPDATE pack SET kept_from = max(kept_from, ?) WHERE id = ?")
        .bind(1, edition)
        .bind(2, id)
        .execute();
  }

  void remove(long id) {
    connection.prepare("DELETE FROM pack WHERE id = ?").bind(1, id).execute();
  }

  List<Digest> roots() {
    List<Digest> roots = new ArrayList<>();
    all().forEach(pack -> pack.root().ifPresent(roots::add));
    return roots;
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getLong(0),
        row.getLong(1),
        row.getString(2),
        new Language(row.getString(3)),
        Rows.bytes(row, 4).map(Digest::fromBytes),
        row.getLong(5));
  }
}
