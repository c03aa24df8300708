package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.vademecum.server.store.CollectionHead;

/** The bytes of what servers say by themselves: the same from every node for the same editions. */
public interface Publications {

  /** The catalogue of collections. */
  Future<byte[]> catalogue(List<CollectionHead> heads);

  /** The manifests of a collection's current edition, by language. */
  Future<Map<String, byte[]>> manifests(CollectionHead head);

  /** Is told that this node has shown something else, so that its readers see that at once. */
  void shown();
}
