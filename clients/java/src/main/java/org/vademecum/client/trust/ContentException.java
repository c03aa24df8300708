package org.vademecum.client.trust;

/** What was offered is not what it should be; it is refused and what is on the device stays. */
public class ContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentException(String message) {
    super(message);
  }

  public ContentException(String message, Throwable cause) {
    super(message, cause);
  }
}
