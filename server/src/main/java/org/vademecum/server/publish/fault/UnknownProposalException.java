package org.vademecum.server.publish.fault;

import java.util.Map;

/** A proposal that is not there. */
public final class UnknownProposalException extends PublishException {
  public UnknownProposalException(String collection, String draft) {
    super(
        "the draft '" + draft + "' of '" + collection + "' has no proposal: make one first",
        Map.of("collection", collection, "draft", draft));
  }
}
