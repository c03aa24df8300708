package org.vademecum.server.publish.fault;

import java.util.Map;

/** Metadata that is not made or not signed as it must be. */
public final class InvalidMetadataException extends PublishException {
  public InvalidMetadataException(String role, String reason) {
    super("this is no '" + role + "' to take: " + reason, Map.of("role", role, "reason", reason));
  }
}
