package org.vademecum.client.update;

import org.vademecum.client.trust.ContentException;

/** More bytes than the signed or built-in bound allows; none beyond it were read. */
public final class OversizedException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final long limit;
  private final long offered;

  public OversizedException(String path, long limit, long offered) {
    super(
        path
            + " has "
            + offered
            + " bytes or more where "
            + limit
            + " are allowed: refused, kept what is here; tell the publisher");
    this.limit = limit;
    this.offered = offered;
  }

  public long limit() {
    return limit;
  }

  public long offered() {
    return offered;
  }
}
