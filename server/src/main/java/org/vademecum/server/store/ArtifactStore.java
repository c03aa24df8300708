package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vademecum.core.document.Digest;

/**
 * Bundles and deltas: caches that can be built again from the trees. Kept as pieces of at most 1
 * MiB by digest and one description each; the first to store an artifact wins, later ones find it.
 * Each is marked with the last day of its use, in days since 1970, and goes when that is long ago.
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

    /** Where a bundle or delta leads by its key: {@code <pack>/<root>}. */
    public static String target(String key) {
      String[] parts = key.split("/", -1);
      return parts[1] + "/" + parts[2] + "/" + parts[parts.length - 2];
    }
  }

  /**
   * What is there after artifacts went.
   *
   * @param gone artifacts
   * @param kept artifacts
   * @param keptBytes of those that are kept
   */
  record Evicted(long gone, long kept, long keptBytes) {}

  Future<Optional<Artifact>> findArtifact(String key);

  /** Those of some artifacts that are there, by key. */
  Future<Map<String, Artifact>> findArtifacts(Collection<String> keys);

  /** The artifact with a digest of all its bytes. */
  Future<Optional<Artifact>> findArtifactByDigest(Digest digest);

  /** Stores an artifact and its pieces; returns what is stored afterwards under its key. */
  Future<Artifact> putArtifact(String key, byte[] content, long day);

  /** Marks artifacts as used on a day; those that are not there stay away. */
  Future<Void> markArtifacts(Collection<String> keys, long day);

  /** Those whose keys are wanted; reads through all of them. */
  Future<List<Artifact>> listArtifacts(Predicate<String> wanted);

  /**
   * Deletes artifacts and those of their pieces that no other is made of, at once. Their
   * descriptions go last, so that it may be repeated until it succeeds.
   */
  Future<Void> deleteArtifacts(Collection<Artifact> artifacts);

  /** One piece; fails with {@link MissingNodeException} when it is not there. */
  Future<byte[]> getPiece(Digest piece);

  /**
   * Deletes artifacts last used before a day, and what an interrupted storing or deletion before it
   * left. One that is marked or stored meanwhile stays whole.
   */
  Future<Evicted> evict(long before);
}
