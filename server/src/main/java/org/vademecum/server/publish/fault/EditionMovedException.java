package org.vademecum.server.publish.fault;

import java.util.Map;

/** A roll-back decided on an edition that is no longer the current one. */
public final class EditionMovedException extends PublishException {
  public EditionMovedException(String collection, long expected, long current) {
    super(
        "'"
            + collection
            + "' was expected at edition "
            + expected
            + " but is at "
            + current
            + ": look at what was published and try again",
        Map.of("collection", collection, "expected_edition", expected, "current_edition", current));
  }
}
