package org.vademecum.server.publish.fault;

import java.util.Map;

/** A library that is full. */
public final class TooManyCollectionsException extends PublishException {
  public TooManyCollectionsException(int limit) {
    super(
        "a library holds at most " + limit + " collections; publish in one that is there",
        Map.of("limit", limit));
  }
}
