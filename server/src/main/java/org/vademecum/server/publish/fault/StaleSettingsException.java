package org.vademecum.server.publish.fault;

import java.util.Map;

/** A change of a collection's settings that someone else has changed meanwhile. */
public final class StaleSettingsException extends PublishException {
  public StaleSettingsException(String collection) {
    super(
        "the settings of '"
            + collection
            + "' are no longer those that were seen: look at them again and repeat the change",
        Map.of("collection", collection));
  }
}
