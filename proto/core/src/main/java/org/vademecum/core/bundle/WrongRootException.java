package org.vademecum.core.bundle;

import org.vademecum.core.document.Digest;

/** What a file builds is not the root that it, or the signed record, names. */
public final class WrongRootException extends BundleException {
  private static final long serialVersionUID = 1L;

  public WrongRootException(Digest expected, Digest found) {
    super("the content has root " + found + "; " + expected + " was promised");
  }
}
