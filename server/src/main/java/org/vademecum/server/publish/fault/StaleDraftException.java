package org.vademecum.server.publish.fault;

import java.util.Map;

/** A draft made from an edition that is no longer the current one. */
public final class StaleDraftException extends PublishException {
  public StaleDraftException(
      String collection, String draft, long draftEdition, long currentEdition) {
    super(
        "the draft '"
            + draft
            + "' of '"
            + collection
            + "' was made from edition "
            + draftEdition
            + ", but the current edition is "
            + currentEdition
            + ": rebase the draft, look at the difference, and publish again",
        Map.of(
            "collection",
            collection,
            "draft",
            draft,
            "draft_edition",
            draftEdition,
            "current_edition",
            currentEdition));
  }
}
