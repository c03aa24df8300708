package org.vademecum.client.trust;

/** Metadata older than what is trusted, or that speaks of something older. */
public final class OldMetadataException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final long trusted;
  private final long offered;

  /**
   * @param file whose version it is
   * @param by the metadata that gives the version
   */
  public OldMetadataException(String file, String by, long trusted, long offered) {
    super(
        by
            + " offers version "
            + offered
            + " of "
            + file
            + " where version "
            + trusted
            + " was seen: kept what is here; the server or mirror is behind, or someone replays "
            + "old news");
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
