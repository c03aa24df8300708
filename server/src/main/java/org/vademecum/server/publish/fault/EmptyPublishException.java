package org.vademecum.server.publish.fault;

import java.util.Map;

/** A publish that would change nothing. */
public final class EmptyPublishException extends PublishException {
  public EmptyPublishException(String collection, String draft) {
    super(
        "the draft '"
            + draft
            + "' of '"
            + collection
            + "' changes nothing that is published; import a changed file first",
        Map.of("collection", collection, "draft", draft));
  }
}
