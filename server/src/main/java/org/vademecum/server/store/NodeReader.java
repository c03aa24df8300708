package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import org.vademecum.core.document.Digest;

/** Reads immutable nodes (sections, tree nodes, expressions, provenance) by digest. */
public interface NodeReader {

  /**
   * The canonical bytes of some nodes.
   *
   * @return every digest asked for with its bytes; fails with {@link MissingNodeException} when one
   *     is not there
   */
  Future<Map<Digest, byte[]>> getNodes(Collection<Digest> digests);
}
