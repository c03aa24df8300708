package org.vademecum.core.bundle;

/** The file holds more than the signed record allows. */
public final class CapExceededException extends BundleException {
  private static final long serialVersionUID = 1L;

  public CapExceededException(String what, long found, long cap) {
    super("the file has " + found + " " + what + "; the signed record allows " + cap);
  }
}
