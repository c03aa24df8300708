package org.vademecum.server.publish.fault;

import java.util.Map;

/** A collection that has no edition yet. */
public final class NotPublishedException extends PublishException {
  public NotPublishedException(String collection) {
    super(
        "'" + collection + "' has no edition yet; publish one first",
        Map.of("collection", collection));
  }
}
