package org.vademecum.server.publish.fault;

import java.time.Instant;
import java.util.Map;

/** Something that was erased for law or safety, and is not to be had again. */
public final class ErasedException extends PublishException {

  /**
   * @param by who had it erased; may be empty
   * @param at milliseconds since 1970
   */
  public ErasedException(String reason, String by, long at) {
    super(
        "this was erased on "
            + Instant.ofEpochMilli(at)
            + (by.isEmpty() ? "" : " by " + by)
            + ": "
            + reason
            + "; take the current edition, which is without it (a draft: rebase it)",
        Map.of("reason", reason, "by", by, "at", Instant.ofEpochMilli(at).toString()));
  }
}
