package org.vademecum.client.trust;

import java.time.Instant;

/** Metadata past its time: nobody can say whether it is still the newest. */
public final class ExpiredException extends ContentException {
  private static final long serialVersionUID = 1L;

  private final String role;
  private final Instant expired;

  /**
   * @param expired when its time was over
   * @param now the time that it was held against
   */
  public ExpiredException(String role, Instant expired, Instant now) {
    super(
        role
            + " was to be believed until "
            + expired
            + ", now it is "
            + now
            + ": kept what is here; check this device's clock, then ask the publisher for news");
    this.role = role;
    this.expired = expired;
  }

  public String role() {
    return role;
  }

  public Instant expired() {
    return expired;
  }
}
