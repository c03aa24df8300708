package org.vademecum.server;

/** The server cannot start; the message says why and what to do. */
public class StartException extends RuntimeException {
  public StartException(String message) {
    super(message);
  }

  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
