package org.vademecum.client.store;

/** The store has a layout that this program does not know. */
public final class StoreVersionException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final long found;

  public StoreVersionException(long found, long known) {
    super(
        "the store has layout "
            + found
            + ", this program knows layout "
            + known
            + ": install the current version, or sync into another directory");
    this.found = found;
  }

  public long found() {
    return found;
  }
}
