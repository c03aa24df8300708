package org.vademecum.client.trust;

/** An edition older than one this device has seen. */
public final class RollbackException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final long trusted;
  private final long offered;

  public RollbackException(String collection, long trusted, long offered) {
    super(
        "edition "
            + offered
            + " of "
            + collection
            + " is older than edition "
            + trusted
            + ", which this device has seen: kept what is here; the server or mirror is behind, "
            + "or someone replays old news");
    this.trusted = trusted;
    this.offered = offered;
  }

  /** Number of the highest edition seen. */
  public long trusted() {
    return trusted;
  }

  /** Number of the edition refused. */
  public long offered() {
    return offered;
  }
}
