package org.vademecum.client.update;

/** An answer that fits none of the protocol's. */
public final class UnexpectedAnswerException extends TransportException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public UnexpectedAnswerException(String path, int status, String what) {
    super(
        "unexpected answer to "
            + path
            + " ("
            + status
            + ", "
            + what
            + "): check that the address is a Vademecum library's; if it is, sync again later",
        status >= 500 || status == 200 || status == 206);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
