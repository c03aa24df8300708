package org.vademecum.server.publish.fault;

import java.util.Map;

/** A language that a collection is not published in. */
public final class UnknownPackException extends PublishException {
  public UnknownPackException(String collection, String language) {
    super(
        "'"
            + collection
            + "' is not published in "
            + language
            + "; the catalogue lists what there is",
        Map.of("collection", collection, "language", language));
  }
}
