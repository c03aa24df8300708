package org.vademecum.client.update;

import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedRecord.Ancestor;
import org.vademecum.client.trust.TrustedState;

/** Fetches records of earlier editions, each believed because a later one names its digest. */
final class PastRecords {
  /** As many as the distance has binary digits; more only where records name no ancestors. */
  private static final int MOST_HOPS = 64;

  private final TrustedState trust;
  private final LibraryTargets library;

  PastRecords(TrustedState trust, LibraryTargets library) {
    this.trust = trust;
    this.library = library;
  }

  /** The record of an edition up to the trusted one. */
  TrustedRecord get(long edition) {
    TrustedRecord at = trust.trusted().orElseThrow(IllegalStateException::new);
    for (int hops = 0; at.edition() > edition && edition > 0 && hops < MOST_HOPS; hops++) {
      Ancestor next = at.towards(edition);
      at = trust.acceptPastRecord(library.fetchRecord(next.digest()), next);
    }
    if (at.edition() != edition) {
      throw new MismatchException("an edition of the past", "" + edition, "" + at.edition());
    }
    return at;
  }
}
