package org.vademecum.client.store;

/** The store has lost something; it can be fetched again. */
public abstract class DamageException extends StoreException {
  private static final long serialVersionUID = 1L;

  DamageException(String what, String how) {
    super(what + " of the store " + how + ": run a check and repair while online");
  }
}
