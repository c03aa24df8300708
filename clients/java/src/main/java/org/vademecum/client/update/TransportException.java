package org.vademecum.client.update;

/** The network or the server did not give what was asked for; what is on the device stays. */
public class TransportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;

  protected TransportException(String message, boolean worthRetrying) {
    super(message);
    this.worthRetrying = worthRetrying;
  }

  protected TransportException(String message, Throwable cause) {
    super(message, cause);
    this.worthRetrying = true;
  }

  /** Whether the same request may do better a little later. */
  public final boolean worthRetrying() {
    return worthRetrying;
  }
}
