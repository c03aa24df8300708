package org.vademecum.server.publish.fault;

import java.util.Map;

/** A work makes no change in that section. */
public final class UnknownChangeException extends PublishException {
  private static final long serialVersionUID = 1L;

  public UnknownChangeException(String work, String section) {
    super(
        "'"
            + work
            + "' makes no change in "
            + (section.isEmpty() ? "its symbol" : "section '" + section + "'")
            + "; the draft's difference lists its changes",
        Map.of("symbol", work, "section", section));
  }
}
