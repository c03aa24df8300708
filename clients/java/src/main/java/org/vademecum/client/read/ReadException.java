package org.vademecum.client.read;

/** What was to be read is not there to be read. */
public class ReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected ReadException(String message) {
    super(message);
  }
}
