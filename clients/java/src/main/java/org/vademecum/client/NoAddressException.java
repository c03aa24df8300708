package org.vademecum.client;

import java.io.File;

/** A sync was asked for, and nobody has said where the library is. */
public final class NoAddressException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public NoAddressException(File directory) {
    super(
        "the library in "
            + directory.getPath()
            + " has no address yet: open it with the address of its server once");
  }
}
