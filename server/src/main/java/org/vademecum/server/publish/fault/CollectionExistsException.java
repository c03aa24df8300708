package org.vademecum.server.publish.fault;

import java.util.Map;

/** A collection that is there already. */
public final class CollectionExistsException extends PublishException {
  public CollectionExistsException(String collection) {
    super(
        "the collection '" + collection + "' exists already; choose another name",
        Map.of("collection", collection));
  }
}
