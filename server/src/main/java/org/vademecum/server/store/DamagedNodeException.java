package org.vademecum.server.store;

import org.vademecum.core.document.Digest;

/** Stored bytes that do not hash to their name. */
public final class DamagedNodeException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient Digest digest;

  public DamagedNodeException(Digest digest) {
    super(
        "what the store holds under "
            + digest
            + " is damaged: its bytes have another digest; restore it from a backup or another node");
    this.digest = digest;
  }

  public Digest digest() {
    return digest;
  }
}
