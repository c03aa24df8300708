package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;

/**
 * Source files and pictures by the digest of their bytes, in pieces of at most 1 MiB. Unlike
 * bundles they cannot be made again, so they are swept as nodes are: by what names them, and never
 * when they are marked with an epoch that is not older than the sweep's.
 */
public interface AttachmentStore {

  /** Stores an attachment, or marks the one that is there. */
  Future<Artifact> putAttachment(byte[] content, long epoch);

  /** An attachment's pieces; its key is its digest in hexadecimal. */
  Future<Optional<Artifact>> findAttachment(Digest digest);

  /** One piece; fails with {@link MissingNodeException} when it is not there. */
  Future<byte[]> getPiece(Digest piece);

  /**
   * Deletes attachments and those of their pieces that no other is made of, at once. It may be
   * repeated until it succeeds: what is left names what is still to be deleted.
   */
  Future<Void> deleteAttachments(Collection<Digest> digests);

  /**
   * Deletes what is neither reachable nor marked with an epoch of at least {@code olderThan}, and
   * then the pieces that nothing left is made of.
   *
   * @return number of attachments deleted
   */
  Future<Long> sweep(long olderThan, Set<Digest> reachable);
}
