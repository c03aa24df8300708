package org.vademecum.server.publish.fault;

import java.util.Map;

/** A change of a draft that someone else has changed meanwhile. */
public final class StaleRevisionException extends PublishException {
  public StaleRevisionException(String draft, long expected, long current) {
    super(
        "the draft '"
            + draft
            + "' is at revision "
            + current
            + ", not "
            + expected
            + ": look at it again and repeat the change",
        Map.of("draft", draft, "expected_revision", expected, "current_revision", current));
  }
}
