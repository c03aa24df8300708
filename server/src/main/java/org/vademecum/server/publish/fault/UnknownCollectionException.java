package org.vademecum.server.publish.fault;

import java.util.Map;

/** A collection that is not there. */
public final class UnknownCollectionException extends PublishException {
  public UnknownCollectionException(String collection) {
    super(
        "there is no collection '" + collection + "'; create it first, or list those there are",
        Map.of("collection", collection));
  }
}
