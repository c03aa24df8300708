package org.vademecum.client.update;

/** A transfer that ended before its end. */
public final class TruncatedException extends TransportException {
  private static final long serialVersionUID = 1L;

  private final long received;
  private final long expected;

  public TruncatedException(String path, long received, long expected) {
    super(
        path
            + " broke off at byte "
            + received
            + " of "
            + expected
            + ": sync again, it goes on from there",
        true);
    this.received = received;
    this.expected = expected;
  }

  public long received() {
    return received;
  }

  public long expected() {
    return expected;
  }
}
