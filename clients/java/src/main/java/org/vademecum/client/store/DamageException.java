package org.vademecum.client.store;

import org.vademecum.core.document.Digest;

/** The store has lost something; it can be fetched again. */
public abstract class DamageException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient Digest digest;

  DamageException(Digest digest, String how) {
    super("node " + digest + " of the store " + how + ": run a check and repair while online");
    this.digest = digest;
  }

  public Digest digest() {
    return digest;
  }
}
