package org.vademecum.client.update;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedRecord.Ancestor;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Digest;

/** Fetches records of earlier editions, each believed because a later one names its digest. */
final class PastRecords {
  /** As many as the distance has binary digits; more only where records name no ancestors. */
  private static final int MOST_HOPS = 64;

  private final TrustedState trust;
  private final Function<Digest, byte[]> records;

  /**
   * @param records fetches a record by its digest
   */
  PastRecords(TrustedState trust, Function<Digest, byte[]> records) {
    this.trust = trust;
    this.records = records;
  }

  /** The record of an edition up to the trusted one. */
  TrustedRecord get(long edition) {
    List<TrustedRecord> way = way(edition);
    return way.get(way.size() - 1);
  }

  /** The trusted record, then each that the one before leads to, up to that of an edition. */
  List<TrustedRecord> way(long edition) {
    List<TrustedRecord> way = new ArrayList<>();
    TrustedRecord at = trust.trusted().orElseThrow(IllegalStateException::new);
    way.add(at);
    while (at.edition() > edition && edition > 0 && way.size() <= MOST_HOPS) {
      Ancestor next = at.towards(edition);
      at = trust.acceptPastRecord(records.apply(next.digest()), next);
      way.add(at);
    }
    if (at.edition() != edition) {
      throw new MismatchException("an edition of the past", "" + edition, "" + at.edition());
    }
    return way;
  }
}
