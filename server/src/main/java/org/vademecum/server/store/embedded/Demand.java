package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks of the disk.
 *
 * @param writes whether it may change something; that is on disk within about a second
 * @param waits whether its reply waits until all that it wrote or read is on disk
 */
record Demand(boolean writes, boolean waits) {
  private static final Set<String> READS =
      Set.of("find", "count", "aggregate", "distinct", "getMore", "ping", "hello", "isMaster");

  /** A write waits with {@code writeConcern.j}, a read with {@code readConcern.level: majority}. */
  static Demand of(Document command) {
    boolean writes = !READS.contains(command.keySet().iterator().next());
    boolean waits =
        isJournaled(command.get("writeConcern")) || isMajority(command.get("readConcern"));
    return new Demand(writes, waits);
  }

  private static boolean isJournaled(@Nullable Object concern) {
    return concern instanceof Document document && Boolean.TRUE.equals(document.get("j"));
  }

  private static boolean isMajority(@Nullable Object concern) {
    return concern instanceof Document document && "majority".equals(document.get("level"));
  }
}
