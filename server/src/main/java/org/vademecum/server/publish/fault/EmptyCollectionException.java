package org.vademecum.server.publish.fault;

import java.util.Map;

/** A publish that would leave no work at all. */
public final class EmptyCollectionException extends PublishException {
  public EmptyCollectionException(String collection) {
    super(
        "'" + collection + "' would have no work; import one before publishing",
        Map.of("collection", collection));
  }
}
