package org.vademecum.server.publish.fault;

import java.util.Map;

/** A root that no recent edition published. */
public final class UnpublishedRootException extends PublishException {
  public UnpublishedRootException(String collection, String language, String root) {
    super(
        "no recent edition of "
            + collection
            + "/"
            + language
            + " has the root "
            + root
            + "; fetch the manifest and what it names",
        Map.of("collection", collection, "language", language, "root", root));
  }
}
