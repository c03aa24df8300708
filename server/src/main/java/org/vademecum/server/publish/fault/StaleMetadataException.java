package org.vademecum.server.publish.fault;

import java.util.Map;

/** Metadata that does not follow what is there. */
public final class StaleMetadataException extends PublishException {
  public StaleMetadataException(String role, long offered, long wanted) {
    super(
        "version "
            + offered
            + " of '"
            + role
            + "' does not follow: version "
            + wanted
            + " is wanted",
        Map.of("role", role, "offered", offered, "wanted", wanted));
  }
}
