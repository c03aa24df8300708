package org.vademecum.client.read;

/** No pack on this device has the work. */
public final class UnknownWorkException extends ReadException {
  private static final long serialVersionUID = 1L;

  private final String symbol;

  public UnknownWorkException(String symbol) {
    super(
        "no work '"
            + symbol
            + "' on this device: look at the list of works, or subscribe to the pack that has it");
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
