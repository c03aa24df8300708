package org.vademecum.server.publish.fault;

import java.util.Map;

/** A staged roll-out that there is not, or cannot be. */
public final class NoRolloutException extends PublishException {
  public NoRolloutException(String collection, long edition, String reason) {
    super(
        "edition " + edition + " of '" + collection + "' is not rolled out in stages: " + reason,
        Map.of("collection", collection, "edition", edition));
  }
}
