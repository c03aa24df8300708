package org.vademecum.client.store;

import org.vademecum.core.document.Digest;

/** A node that should be stored is not. */
public final class MissingNodeException extends DamageException {
  private static final long serialVersionUID = 1L;

  public MissingNodeException(Digest digest) {
    super("node " + digest, "is missing");
  }
}
