package org.vademecum.server.ingest.worker.wire;

import java.io.IOException;

/** Bytes that are no message, or a message beyond what may be said. */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public WireException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, for people. */
  public String reason() {
    return reason;
  }
}
