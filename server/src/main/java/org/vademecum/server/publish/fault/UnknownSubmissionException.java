package org.vademecum.server.publish.fault;

import java.util.Map;

/** A draft that nobody has submitted. */
public final class UnknownSubmissionException extends PublishException {
  public UnknownSubmissionException(String collection, String draft) {
    super(
        "the draft '" + draft + "' of '" + collection + "' is not submitted: submit it first",
        Map.of("collection", collection, "draft", draft));
  }
}
