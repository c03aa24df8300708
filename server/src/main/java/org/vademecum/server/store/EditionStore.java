package org.vademecum.server.store;

import io.vertx.core.Future;
import org.vademecum.core.document.Digest;

/** Stores signed edition records; they are never overwritten. */
public interface EditionStore extends EditionReader {

  /** Stores a record before it is decided; nothing when it is there already. */
  Future<Void> putRecord(Digest record, byte[] signed);

  /**
   * Makes a decided edition findable by number, with who made it; durable. Idempotent, and called
   * again by any node that meets a decided edition that is not shown yet.
   */
  Future<Void> showEdition(String collection, long edition, Digest record, Release release);
}
