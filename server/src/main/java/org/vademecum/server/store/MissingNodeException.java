package org.vademecum.server.store;

import org.vademecum.core.document.Digest;

/** Something that the store must hold is not there. */
public final class MissingNodeException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient Digest digest;

  public MissingNodeException(Digest digest) {
    super(
        "the store does not hold "
            + digest
            + ", which a published edition or a draft names; restore it from a backup or another node");
    this.digest = digest;
  }

  public Digest digest() {
    return digest;
  }
}
