package org.vademecum.client.store;

import org.vademecum.core.document.Digest;

/** A stored node whose bytes have changed. */
public final class DamagedNodeException extends DamageException {
  private static final long serialVersionUID = 1L;

  public DamagedNodeException(Digest digest) {
    super("node " + digest, "is damaged");
  }
}
