package org.vademecum.server.publish.fault;

import java.util.Map;

/** An edition that is not there. */
public final class UnknownEditionException extends PublishException {
  public UnknownEditionException(String collection, long edition, long current) {
    super(
        "'" + collection + "' has no edition " + edition + "; its current one is " + current,
        Map.of("collection", collection, "edition", edition, "current_edition", current));
  }
}
