package org.vademecum.client.update;

import java.time.Duration;

/** The server asks for patience: 202, 429 or 503. */
public final class ServerBusyException extends TransportException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Duration retryAfter;

  public ServerBusyException(String path, int status, Duration retryAfter) {
    super(
        "the library cannot give "
            + path
            + " yet ("
            + status
            + "): sync again in "
            + Math.max(1, retryAfter.toMillis() / 1000)
            + " s",
        true);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  public int status() {
    return status;
  }

  /** What the server asked for; zero when it did not say. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
