package org.vademecum.server.ingest.worker;

import org.jspecify.annotations.Nullable;

/** A worker process that did not come up. */
final class StartFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;

  StartFailure(@Nullable String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason == null || reason.isEmpty() ? "it gives no reason" : reason;
  }

  /** Why, for people. */
  String reason() {
    return reason;
  }
}
