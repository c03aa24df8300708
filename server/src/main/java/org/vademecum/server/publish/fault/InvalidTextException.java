package org.vademecum.server.publish.fault;

import java.util.Map;

/** A title or note that is too long or empty. */
public final class InvalidTextException extends PublishException {
  public InvalidTextException(String field, int length, int limit) {
    super(
        "the " + field + " has " + length + " characters: give 1 to " + limit,
        Map.of("field", field, "length", length, "limit", limit));
  }
}
