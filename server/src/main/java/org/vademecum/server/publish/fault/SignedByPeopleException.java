package org.vademecum.server.publish.fault;

import java.util.Map;

/** A way to publish that is for collections whose key is on the server. */
public final class SignedByPeopleException extends PublishException {
  public SignedByPeopleException(String collection) {
    super(
        "editions of '"
            + collection
            + "' are signed by its people, and their signatures are its approvals: make a proposal"
            + " of the draft (…/drafts/DRAFT/proposal) and have it signed",
        Map.of("collection", collection));
  }
}
