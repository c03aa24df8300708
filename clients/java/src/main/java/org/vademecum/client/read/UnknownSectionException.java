package org.vademecum.client.read;

/** The work has no section of that id. */
public final class UnknownSectionException extends ReadException {
  private static final long serialVersionUID = 1L;

  public UnknownSectionException(String symbol, String section) {
    super("'" + symbol + "' has no section '" + section + "': its outline lists the ids");
  }
}
