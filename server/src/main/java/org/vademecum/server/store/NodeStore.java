package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.Digest;

/** Writes immutable nodes, and sweeps those that nothing names. */
public interface NodeStore extends NodeReader {

  /**
   * Stores nodes that are not there yet and marks all of them with an epoch, so that no sweep begun
   * in that epoch or before takes them. They survive a crash of the store from then on, not only
   * once a head names them: a store that is gone and back between the two would else have a head
   * without its nodes.
   *
   * @return number of nodes that were not there before
   */
  Future<Integer> putNodes(Map<Digest, byte[]> nodes, long epoch);

  /**
   * Puts other bytes in the place of nodes that are there: they are read under the nodes' digests
   * from then on, though they have others, and whoever puts such a node again changes nothing.
   *
   * @param tombstones by the digests of the nodes
   */
  Future<Void> buryNodes(Map<Digest, byte[]> tombstones);

  /** Gives nodes that are there their own bytes again. */
  Future<Void> reviveNodes(Map<Digest, byte[]> nodes);

  /** Some of the given digests that are stored. */
  Future<Set<Digest>> present(Collection<Digest> digests);

  /**
   * Deletes nodes whose mark is older than an epoch and which are not among the reachable ones.
   *
   * @return number of nodes deleted
   */
  Future<Long> sweep(long olderThan, Set<Digest> reachable);

  /** Number of nodes stored, for metrics and tests. */
  Future<Long> countNodes();
}
