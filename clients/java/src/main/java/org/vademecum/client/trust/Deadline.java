package org.vademecum.client.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.trust.metadata.Metadata;

/** Holds all metadata of one update against one time (section 5.1). */
final class Deadline {
  private final Instant now;
  private final Expiry expiry;
  private final Map<String, Instant> expired = new TreeMap<>();
  private final Map<String, Instant> ends = new TreeMap<>();

  Deadline(Instant now, Expiry expiry) {
    this.now = now;
    this.expiry = expiry;
  }

  /**
   * Judges metadata of a role that is fit otherwise.
   *
   * @throws ExpiredException when it is expired and may not be
   */
  void judge(String role, Metadata metadata) {
    boolean fresh = metadata.expires().isAfter(now);
    ends.put(role, metadata.expires());
    if (fresh) {
      expired.remove(role);
    } else if (expiry == Expiry.STRICT) {
      throw new ExpiredException(Signed.file(role), metadata.expires(), now);
    } else {
      expired.put(role, metadata.expires());
    }
  }

  /** When the first of what was judged expires. */
  Optional<Instant> first() {
    return ends.isEmpty() ? Optional.empty() : Optional.of(Collections.min(ends.values()));
  }

  /** What was taken although expired: when it did, by role. */
  Map<String, Instant> expired() {
    return Map.copyOf(expired);
  }
}
