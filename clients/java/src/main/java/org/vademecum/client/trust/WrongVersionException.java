package org.vademecum.client.trust;

/** Metadata of another version than the one that belongs here. */
public final class WrongVersionException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final long expected;
  private final long offered;

  public WrongVersionException(String file, long expected, long offered) {
    super(
        file
            + " has version "
            + offered
            + " where version "
            + expected
            + " belongs: kept what is here; the server or mirror mixes old and new");
    this.expected = expected;
    this.offered = offered;
  }

  public long expected() {
    return expected;
  }

  public long offered() {
    return offered;
  }
}
