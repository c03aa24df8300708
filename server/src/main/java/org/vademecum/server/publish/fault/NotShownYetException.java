package org.vademecum.server.publish.fault;

import java.util.Map;

/** An edition that is decided, but that readers cannot see yet. */
public final class NotShownYetException extends PublishException {
  public NotShownYetException(String collection, long edition) {
    super(
        "edition "
            + edition
            + " of '"
            + collection
            + "' is decided and is not lost, but no node could show it yet; see the log for why, it is tried again by itself",
        Map.of("collection", collection, "edition", edition));
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
