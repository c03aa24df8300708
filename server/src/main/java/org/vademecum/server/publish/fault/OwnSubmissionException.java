package org.vademecum.server.publish.fault;

import java.util.Map;

/** An approval by the very person who submitted. */
public final class OwnSubmissionException extends PublishException {
  public OwnSubmissionException(String collection, String draft, String name) {
    super(
        "the draft '"
            + draft
            + "' of '"
            + collection
            + "' was submitted by "
            + name
            + ", who cannot approve it: somebody else must",
        Map.of("collection", collection, "draft", draft, "submitted_by", name));
  }
}
