package org.vademecum.server.publish.fault;

import java.util.Map;

/** A request for signatures that is not there. */
public final class UnknownRequestException extends PublishException {
  public UnknownRequestException(String role) {
    super("nothing waits for signatures of '" + role + "'", Map.of("role", role));
  }
}
