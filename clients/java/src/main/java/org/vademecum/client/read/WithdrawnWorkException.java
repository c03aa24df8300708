package org.vademecum.client.read;

/** The publisher has withdrawn the work. */
public final class WithdrawnWorkException extends ReadException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public WithdrawnWorkException(String symbol, String reason) {
    super("'" + symbol + "' was withdrawn by its publisher: " + reason);
    this.reason = reason;
  }

  /** Why, in the publisher's words. */
  public String reason() {
    return reason;
  }
}
