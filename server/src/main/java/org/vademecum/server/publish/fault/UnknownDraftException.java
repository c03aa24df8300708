package org.vademecum.server.publish.fault;

import java.util.Map;

/** A draft that is not there. */
public final class UnknownDraftException extends PublishException {
  public UnknownDraftException(String collection, String draft) {
    super(
        "'" + collection + "' has no draft '" + draft + "'; import a file to begin one",
        Map.of("collection", collection, "draft", draft));
  }
}
