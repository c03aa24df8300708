package org.vademecum.server.store;

/** The store cannot write, most often because its disk is full; nothing acknowledged is lost. */
public final class StoreFullException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreFullException(String reason, Throwable cause) {
    super(
        "the store cannot write: "
            + reason
            + "; nothing acknowledged is lost: free space on its disk, then repeat the request",
        cause);
  }
}
