package org.vademecum.server.store;

/** MongoDB does not answer; the same request may succeed later. */
public final class StoreUnavailableException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
