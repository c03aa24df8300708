package org.vademecum.client.store;

import org.vademecum.client.store.Database.Connection;

/** What the store holds, on one consistent snapshot. Valid only within its transaction. */
public class StoreView {
  private final Connection connection;
  private final NodeTable nodes;

  StoreView(Connection connection) {
    this.connection = connection;
    this.nodes = new NodeTable(connection);
  }

  /** The store as a connection within a transaction sees it. */
  public static StoreView of(Connection connection) {
    return new StoreView(connection);
  }

  /** The connection itself, for the search index. */
  public Connection connection() {
    return connection;
  }

  public MetaTable meta() {
    return new MetaTable(connection);
  }

  public CollectionTable collections() {
    return new CollectionTable(connection);
  }

  public PackTable packs() {
    return new PackTable(connection);
  }

  public WorkTable works() {
    return new WorkTable(connection);
  }

  public SectionTable sections() {
    return new SectionTable(connection);
  }

  public ReplacedTable replaced() {
    return new ReplacedTable(connection);
  }

  public ErasedTable erased() {
    return new ErasedTable(connection);
  }

  public NodeTable nodes() {
    return nodes;
  }
}
