package org.vademecum.server.store;

import io.vertx.core.Future;
import org.vademecum.core.document.Digest;

/**
 * Keeps trust metadata. Nothing is ever overwritten but the head, which changes by compare-and-set:
 * when that succeeds with true, it and all that was put before it survive a crash.
 */
public interface MetadataStore extends MetadataReader {

  /**
   * Puts a role's version, whose number goes to whoever puts it first.
   *
   * @return whether these very bytes are there now; false when others have the number
   */
  Future<Boolean> putMetadata(String role, long version, byte[] bytes);

  /** Puts a target under the SHA-256 of its bytes. */
  Future<Void> putTarget(Digest digest, byte[] bytes);

  /** Puts the metadata that is to show a record; the first that is put stays. */
  Future<Void> putApproval(Digest record, byte[] bytes);

  /** Creates the head; false when there is one. */
  Future<Boolean> createMetadataHead(MetadataHead head);

  /** Replaces the head if it is still the expected one. */
  Future<Boolean> replaceMetadataHead(MetadataHead expected, MetadataHead next);
}
