package org.vademecum.server.publish.fault;

import java.util.Map;

/** A device's report that says what cannot be. */
public final class InvalidReportException extends PublishException {
  public InvalidReportException(String field, String reason) {
    super("the report's '" + field + "' " + reason, Map.of("field", field));
  }
}
