package org.vademecum.core.tree;

import org.vademecum.core.document.Tombstone;

/** A node's content was wanted that was erased; trees can be walked past it. */
public final class ErasedNodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Tombstone tombstone;

  ErasedNodeException(Tombstone tombstone) {
    super(tombstone.digest() + " was erased: " + tombstone.reason());
    this.tombstone = tombstone;
  }

  /** What stands in its place. */
  public Tombstone tombstone() {
    return tombstone;
  }
}
