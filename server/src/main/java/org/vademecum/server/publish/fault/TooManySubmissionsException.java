package org.vademecum.server.publish.fault;

import java.util.Map;

/** A collection in which too many drafts wait. */
public final class TooManySubmissionsException extends PublishException {
  public TooManySubmissionsException(String collection, int limit) {
    super(
        "in '"
            + collection
            + "' "
            + limit
            + " drafts are submitted already, which is the most: publish or withdraw some first",
        Map.of("collection", collection, "limit", limit));
  }
}
