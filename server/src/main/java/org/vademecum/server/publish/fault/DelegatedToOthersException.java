package org.vademecum.server.publish.fault;

import java.util.List;
import java.util.Map;

/** Signers were named for a collection for which the library's targets already let others sign. */
public final class DelegatedToOthersException extends PublishException {
  private static final int ID_LETTERS = 12;

  /**
   * @param keyIds of those who sign now
   * @param threshold how many of them must
   */
  public DelegatedToOthersException(String collection, List<String> keyIds, int threshold) {
    super(
        "the library's targets.json already lets "
            + threshold
            + " of the keys "
            + keyIds.stream().map(id -> id.substring(0, ID_LETTERS) + "…").toList()
            + " sign for '"
            + collection
            + "': create it without signers, or with these; other keys come with a next"
            + " targets.json (vademecum keys rotate, keys publish)",
        Map.of("collection", collection, "keyids", keyIds, "threshold", threshold));
  }
}
