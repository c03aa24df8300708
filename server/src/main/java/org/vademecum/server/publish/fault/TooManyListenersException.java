package org.vademecum.server.publish.fault;

import java.util.Map;

/** More open streams of events than a node serves. */
public final class TooManyListenersException extends PublishException {
  public TooManyListenersException(int limit) {
    super(
        "this node serves " + limit + " streams of events already: check for news now and then",
        Map.of("limit", limit));
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
