package org.vademecum.core.trust;

/** What was offered is not signed by the keys trusted for it. */
public final class UntrustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UntrustedException(String message) {
    super(message);
  }
}
