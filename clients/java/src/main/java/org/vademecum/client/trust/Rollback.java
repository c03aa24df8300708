package org.vademecum.client.trust;

import java.util.Map;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Timestamp;

/** Nothing that was seen may become older. */
final class Rollback {

  /** Holds a timestamp against the one before, and the snapshot that each lists (5.4.3). */
  static void refuse(Timestamp known, Timestamp offered) {
    require(Signed.file(Timestamp.NAME), "the repository", known.version(), offered.version());
    require(
        Snapshot.FILE,
        Signed.file(Timestamp.NAME),
        known.snapshot().version(),
        offered.snapshot().version());
  }

  /** Holds a snapshot against the one before: what that one lists is listed still (5.5.5). */
  static void refuse(Snapshot known, Snapshot offered) {
    for (Map.Entry<String, MetaFile> file : known.meta().entrySet()) {
      MetaFile listed = offered.meta().get(file.getKey());
      if (listed == null) {
        throw new NotListedException(file.getKey());
      }
      require(file.getKey(), Snapshot.FILE, file.getValue().version(), listed.version());
    }
  }

  private static void require(String file, String by, long known, long offered) {
    if (offered < known) {
      throw new OldMetadataException(file, by, known, offered);
    }
  }

  private Rollback() {}
}
