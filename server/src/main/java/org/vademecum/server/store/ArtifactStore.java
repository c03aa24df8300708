package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Digest;

/**
 * Bundles and deltas: caches that can be built again from the trees. Kept as pieces of at most 1
 * MiB by digest and one description each; the first to store an artifact wins, later ones find it.
 */
public interface ArtifactStore {

  /**
   * What an artifact is made of.
   *
   * @param key {@code bundle/<pack>/<root>/<encoder>} or {@code
   *     delta/<pack>/<from>/<to>/<encoder>}, digests in hexadecimal
   * @param size in bytes
   * @param digest of all its bytes
   * @param pieceSize bytes in each piece but the last
   * @param pieces digests of the pieces in order
   */
  record Artifact(String key, long size, Digest digest, int pieceSize, List<Digest> pieces) {
    public Artifact {
      pieces = List.copyOf(pieces);
    }
  }

  Future<Optional<Artifact>> findArtifact(String key);

  /** The artifact with a digest of all its bytes. */
  Future<Optional<Artifact>> findArtifactByDigest(Digest digest);

  /** Stores an artifact and its pieces; returns what is stored afterwards under its key. */
  Future<Artifact> putArtifact(String key, byte[] content);

  /** One piece; fails with {@link MissingNodeException} when it is not there. */
  Future<byte[]> getPiece(Digest piece);
}
