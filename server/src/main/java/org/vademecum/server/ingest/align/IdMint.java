package org.vademecum.server.ingest.align;

import java.util.HashSet;
import java.util.Set;
import org.vademecum.core.document.Section;

/** Makes ids that nothing has had: the birth id, then {@code ~} and the edition to come. */
final class IdMint {
  private final Set<String> taken;
  private final String suffix;

  /**
   * Ids of one edition.
   *
   * @param taken ids that must not be given again
   * @param edition number of the edition to come, from 1
   */
  IdMint(Set<String> taken, long edition) {
    if (edition < 1) {
      throw new IllegalArgumentException("an edition's number is 1 or more, not " + edition);
    }
    this.taken = new HashSet<>(taken);
    this.suffix = "~" + edition;
  }

  /** An id for a section born in this edition: {@code p3~2}; {@code p3-2~2} when that is taken. */
  String mint(String birthId) {
    String id = fit(birthId, suffix);
    for (int n = 2; !taken.add(id); n++) {
      id = fit(birthId, "-" + n + suffix);
    }
    return id;
  }

  /** The birth id itself when it is not taken. */
  String keepOrMint(String birthId) {
    return taken.add(birthId) ? birthId : mint(birthId);
  }

  private static String fit(String birthId, String end) {
    int room = Section.MAX_ID - end.length();
    return birthId.substring(0, Math.min(birthId.length(), room)) + end;
  }
}
