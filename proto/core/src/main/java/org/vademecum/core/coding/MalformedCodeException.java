package org.vademecum.core.coding;

/** Coded bytes that no writer writes. */
public final class MalformedCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedCodeException(String message) {
    super(message);
  }
}
