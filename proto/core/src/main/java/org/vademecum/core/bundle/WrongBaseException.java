package org.vademecum.core.bundle;

import org.vademecum.core.document.Digest;

/** A delta that starts from another root than the one at hand. */
public final class WrongBaseException extends BundleException {
  private static final long serialVersionUID = 1L;

  public WrongBaseException(Digest expected, Digest found) {
    super("the delta starts from " + found + ", this pack is at " + expected);
  }
}
