package org.vademecum.server.publish.fault;

import java.util.Map;

/** More reports of devices than a server takes in a second. */
public final class TooManyReportsException extends PublishException {
  public TooManyReportsException(int limit) {
    super(
        "this server takes " + limit + " reports a second: send this one later, or leave it out",
        Map.of("limit", limit));
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
