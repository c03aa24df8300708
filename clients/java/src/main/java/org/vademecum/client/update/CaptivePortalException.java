package org.vademecum.client.update;

/** Something between the device and the library answered with a page of its own. */
public final class CaptivePortalException extends TransportException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String contentType;

  public CaptivePortalException(String path, int status, String contentType) {
    super(
        "a web page ("
            + status
            + ", "
            + contentType
            + ") came in place of "
            + path
            + ": sign in to this network in a browser, or use another network, then sync again",
        false);
    this.status = status;
    this.contentType = contentType;
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }
}
