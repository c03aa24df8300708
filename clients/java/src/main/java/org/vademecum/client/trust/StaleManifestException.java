package org.vademecum.client.trust;

/** A manifest of another edition than the one that is trusted; its offers are of no use. */
public final class StaleManifestException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final long trusted;
  private final long offered;

  public StaleManifestException(long trusted, long offered) {
    super(
        "a manifest is of edition "
            + offered
            + " where edition "
            + trusted
            + " is current: the server or mirror is between two editions; sync again");
    this.trusted = trusted;
    this.offered = offered;
  }

  public long trusted() {
    return trusted;
  }

  public long offered() {
    return offered;
  }
}
