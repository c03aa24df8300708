package org.vademecum.client.trust;

/** A file whose bytes are not those that signed metadata names. */
public final class WrongBytesException extends ContentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param measure what was compared: {@code length}, or a hash's algorithm
   */
  public WrongBytesException(String file, String measure, String expected, String found) {
    super(
        "the "
            + measure
            + " of "
            + file
            + " is "
            + found
            + " where "
            + expected
            + " was signed: kept what is here; try another network or mirror");
  }
}
