package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Digest;

/**
 * The list of what was erased, by digest. Entries are added and never changed; only those of nodes
 * and roots go again, when another text has the same bytes.
 */
public interface ErasureStore {

  /** Adds entries; one whose digest is listed already stays as it is. Survives a crash. */
  Future<Void> putErased(Collection<Erased> entries);

  /** Those of some digests that are listed. */
  Future<Map<Digest, Erased>> findErased(Collection<Digest> digests);

  /** Takes nodes and roots off the list. */
  Future<Void> retractTrees(Collection<Digest> digests);

  /** The whole list, in order of digest. */
  Future<List<Erased>> listErased();
}
