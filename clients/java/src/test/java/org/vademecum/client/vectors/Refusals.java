package org.vademecum.client.vectors;

import java.util.Map;
import org.vademecum.client.trust.ExpiredException;
import org.vademecum.client.trust.ForkException;
import org.vademecum.client.trust.MalformedException;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.NotListedException;
import org.vademecum.client.trust.OldMetadataException;
import org.vademecum.client.trust.RollbackException;
import org.vademecum.client.trust.StaleManifestException;
import org.vademecum.client.trust.ThresholdException;
import org.vademecum.client.trust.TooManyRolesException;
import org.vademecum.client.trust.WrongBytesException;
import org.vademecum.client.trust.WrongVersionException;
import org.vademecum.client.update.NotFoundException;
import org.vademecum.client.update.OversizedException;

/** What refusals are called in the vectors. */
final class Refusals {
  private static final Map<Class<? extends RuntimeException>, String> NAMES =
      Map.ofEntries(
          Map.entry(ExpiredException.class, "expired"),
          Map.entry(ForkException.class, "fork"),
          Map.entry(MalformedException.class, "malformed"),
          Map.entry(MismatchException.class, "mismatch"),
          Map.entry(NotFoundException.class, "missing"),
          Map.entry(NotListedException.class, "not listed"),
          Map.entry(OldMetadataException.class, "old"),
          Map.entry(OversizedException.class, "too long"),
          Map.entry(RollbackException.class, "rollback"),
          Map.entry(StaleManifestException.class, "stale"),
          Map.entry(ThresholdException.class, "threshold"),
          Map.entry(TooManyRolesException.class, "too many roles"),
          Map.entry(WrongBytesException.class, "wrong bytes"),
          Map.entry(WrongVersionException.class, "wrong version"));

  /** The name of a refusal; of anything else what it is. */
  static String name(RuntimeException refusal) {
    return NAMES.getOrDefault(refusal.getClass(), String.valueOf(refusal));
  }

  private Refusals() {}
}
