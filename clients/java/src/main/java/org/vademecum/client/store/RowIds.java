package org.vademecum.client.store;

import org.vademecum.client.store.Database.Connection;

/** Ids of rows that one transaction adds. A section's is never used again. */
final class RowIds {
  private static final String SECTION = "section.next";

  private final MetaTable meta;
  private final long firstSection;
  private long nextSection;
  private long nextWork;

  RowIds(Connection connection) {
    this.meta = new MetaTable(connection);
    this.firstSection = meta.number(SECTION).orElse(1L);
    this.nextSection = firstSection;
    this.nextWork = Rows.number(connection.prepare("SELECT max(id) FROM work")) + 1;
  }

  long section() {
    return nextSection++;
  }

  long work() {
    return nextWork++;
  }

  /** Keeps what the next transaction must know. */
  void keep() {
    if (nextSection != firstSection) {
      meta.putNumber(SECTION, nextSection);
    }
  }
}
