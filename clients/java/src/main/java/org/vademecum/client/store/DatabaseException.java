package org.vademecum.client.store;

import org.jspecify.annotations.Nullable;

/** A fault of the device's database; subclasses say which, where a caller can do something. */
public class DatabaseException extends StoreException {
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
