package org.vademecum.client.store;

import org.jspecify.annotations.Nullable;

/** The device's store cannot do what it should. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
