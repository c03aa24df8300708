package org.vademecum.client.update;

/** The server has no such thing (404), or has it no longer (410). */
public final class NotFoundException extends TransportException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public NotFoundException(String path, int status) {
    super(
        "the library has no " + path + " (" + status + "): check its address and the pack's name",
        false);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
