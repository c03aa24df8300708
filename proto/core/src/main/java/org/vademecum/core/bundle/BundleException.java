package org.vademecum.core.bundle;

/** A bundle or delta that must not be applied. The other way to the same root may still work. */
public class BundleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
