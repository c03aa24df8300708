package org.vademecum.client.update;

import java.io.IOException;

/** No answer, or one that broke off. */
public final class OfflineException extends TransportException {
  private static final long serialVersionUID = 1L;

  public OfflineException(String path, IOException cause) {
    super(
        "no answer for "
            + path
            + " ("
            + cause.getMessage()
            + "): check the connection and the library's address, then sync again; reading goes on",
        cause);
  }
}
