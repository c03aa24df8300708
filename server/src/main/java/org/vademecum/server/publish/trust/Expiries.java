package org.vademecum.server.publish.trust;

import java.time.Duration;
import java.time.Instant;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * How long metadata is to be believed, and when it is signed anew: the timestamp every hour, all
 * else when half of its time has passed.
 *
 * @param people what people's keys sign: root, targets and edition records
 * @param listing the catalogue and manifests
 * @param snapshot the snapshot
 * @param timestamp the timestamp
 */
public record Expiries(Duration people, Duration listing, Duration snapshot, Duration timestamp) {
  /** As docs/trust.md gives them. */
  public static final Expiries DEFAULT =
      new Expiries(
          Duration.ofDays(365), Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(1));

  private static final Duration TIMESTAMP_EVERY = Duration.ofHours(1);
  private static final Duration WARNED_BEFORE = Duration.ofDays(30);

  /** How long a role's metadata is to be believed. */
  Duration of(String role) {
    return switch (role) {
      case Timestamp.NAME -> timestamp;
      case Snapshot.NAME -> snapshot;
      default -> RoleNames.isOnline(role) ? listing : people;
    };
  }

  /** When what a role signs now expires: in whole seconds. */
  Instant from(String role, Instant now) {
    return Instant.ofEpochSecond(now.plus(of(role)).getEpochSecond());
  }

  /** Whether metadata is to be signed anew. */
  boolean isDue(String role, Instant expires, Instant now) {
    Duration half = of(role).dividedBy(2);
    boolean hourly = role.equals(Timestamp.NAME) && half.compareTo(TIMESTAMP_EVERY) > 0;
    Duration age = hourly ? TIMESTAMP_EVERY : half;
    return !now.isBefore(expires.minus(of(role)).plus(age));
  }

  /**
   * Whether somebody should know that metadata expires: within 30 days, or within a quarter of its
   * time where that is less, since servers sign such anew long before.
   */
  boolean isWarned(String role, Instant expires, Instant now) {
    Duration quarter = of(role).dividedBy(4);
    Duration before = quarter.compareTo(WARNED_BEFORE) < 0 ? quarter : WARNED_BEFORE;
    return !now.isBefore(expires.minus(before));
  }
}
