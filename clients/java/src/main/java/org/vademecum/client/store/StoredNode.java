package org.vademecum.client.store;

import org.vademecum.core.document.Digest;

/** A node's row. */
final class StoredNode {
  private final long id;
  private final Digest digest;
  private final byte[] bytes;

  /** Takes the bytes over. */
  StoredNode(long id, Digest digest, byte[] bytes) {
    this.id = id;
    this.digest = digest;
    this.bytes = bytes;
  }

  long id() {
    return id;
  }

  Digest digest() {
    return digest;
  }

  /** The bytes themselves; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether the bytes are those that the digest names. */
  boolean intact() {
    return Digest.of(bytes).equals(digest);
  }

  /**
   * The bytes, when they are those that the digest names.
   *
   * @throws DamagedNodeException when they are not
   */
  byte[] intactBytes() {
    if (!intact()) {
      throw new DamagedNodeException(digest);
    }
    return bytes;
  }
}
