package org.vademecum.client.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How current the library's word is, by its own clock: what a label says, and nothing that content
 * depends on.
 *
 * @param signedAt the latest time that a trusted timestamp was signed
 * @param until when the first of what is trusted expires, or did
 */
public record Freshness(Optional<Instant> signedAt, Optional<Instant> until) {
  private static final String SIGNED_AT = "fresh.signed";
  private static final String UNTIL = "fresh.until";

  /** What a store keeps. */
  public static Freshness of(MetaTable meta) {
    return new Freshness(time(meta, SIGNED_AT), time(meta, UNTIL));
  }

  private static Optional<Instant> time(MetaTable meta, String name) {
    return meta.number(name).map(Instant::ofEpochMilli);
  }

  /** Forgets all: a key that may have told a wrong time is trusted no more. */
  public static void forget(MetaTable meta) {
    meta.remove(SIGNED_AT);
    meta.remove(UNTIL);
  }

  /** Keeps this; a time of signing that is earlier than one seen before is no news. */
  public void keep(MetaTable meta) {
    Optional<Instant> before = time(meta, SIGNED_AT);
    signedAt
        .filter(time -> !before.isPresent() || time.isAfter(before.get()))
        .ifPresent(time -> meta.putNumber(SIGNED_AT, time.toEpochMilli()));
    until.ifPresent(time -> meta.putNumber(UNTIL, time.toEpochMilli()));
  }

  /** The device's time, unless it is known to be wrong: nobody signs in the future. */
  public Instant now(Instant device) {
    return signedAt.filter(device::isBefore).orElse(device);
  }

  /** Whether something that is trusted is past its time. */
  public boolean expired(Instant device) {
    return until.filter(end -> !end.isAfter(now(device))).isPresent();
  }
}
