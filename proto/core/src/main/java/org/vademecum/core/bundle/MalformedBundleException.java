package org.vademecum.core.bundle;

/** The file is not what its format says: damaged on the way, cut off, or of another kind. */
public final class MalformedBundleException extends BundleException {
  private static final long serialVersionUID = 1L;

  public MalformedBundleException(String message) {
    super(message);
  }

  public MalformedBundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
