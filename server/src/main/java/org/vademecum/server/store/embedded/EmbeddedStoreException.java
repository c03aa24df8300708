package org.vademecum.server.store.embedded;

import org.vademecum.server.store.StoreException;

/** The embedded store cannot be opened or listened to. */
public final class EmbeddedStoreException extends StoreException {
  private static final long serialVersionUID = 1L;

  public EmbeddedStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
