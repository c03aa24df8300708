package org.vademecum.client.store;

import java.io.File;

/** The system or a person deleted the library's file while it was open. */
public final class StorageGoneException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StorageGoneException(File file) {
    super(
        "the library's file "
            + file
            + " was deleted: close and open the library, subscribe and sync; all comes anew");
  }
}
