package org.vademecum.server.store;

/** Two writers inserted the same document at once; what was inserted before it stays. */
final class DuplicateKeyException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final int inserted;

  DuplicateKeyException(int inserted, Throwable cause) {
    super("two writers stored the same document at once; repeat the request", cause);
    this.inserted = inserted;
  }

  /** Documents of the same batch that were inserted. */
  int inserted() {
    return inserted;
  }
}
