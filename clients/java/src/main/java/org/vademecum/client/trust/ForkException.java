package org.vademecum.client.trust;

import org.vademecum.core.document.Digest;

/** A record that does not continue the chain of editions this device has followed. */
public final class ForkException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final long edition;
  private final transient Digest expected;
  private final transient Digest offered;

  /**
   * @param edition number of the record refused
   * @param expected digest that the chain asks for
   * @param offered digest found in its place
   */
  public ForkException(String collection, long edition, Digest expected, Digest offered) {
    super(
        "edition "
            + edition
            + " of "
            + collection
            + " does not continue this device's history ("
            + offered
            + " where "
            + expected
            + " belongs): kept what is here; tell the publisher");
    this.edition = edition;
    this.expected = expected;
    this.offered = offered;
  }

  public long edition() {
    return edition;
  }

  public Digest expected() {
    return expected;
  }

  public Digest offered() {
    return offered;
  }
}
