package org.vademecum.client.update;

import java.io.File;
import java.time.Duration;
import org.vademecum.client.store.StoreException;

/** Another sync works on the same directory. */
public final class SyncBusyException extends StoreException {
  private static final long serialVersionUID = 1L;

  public SyncBusyException(File directory, Duration waited) {
    super(
        "another sync has been working on "
            + directory.getPath()
            + " for more than "
            + waited.toMillis() / 1000
            + " s: wait until it ends, then sync again");
  }
}
