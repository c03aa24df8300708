package org.vademecum.server.publish.fault;

import java.util.Map;

/** A proposal of what is no longer there. */
public final class VoidProposalException extends PublishException {
  public VoidProposalException(String collection, String draft, String reason) {
    super(
        "the proposal of the draft '"
            + draft
            + "' of '"
            + collection
            + "' is void: "
            + reason
            + "; its signatures count no more, look at the difference and make a new one",
        Map.of("collection", collection, "draft", draft, "reason", reason));
  }
}
