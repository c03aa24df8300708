package org.vademecum.server.publish.fault;

import java.util.Map;

/** An edition that people must sign, whose keys are not on this server. */
public final class SignaturesMissingException extends PublishException {
  public SignaturesMissingException(String collection, int threshold) {
    super(
        "editions of '"
            + collection
            + "' are signed by people ("
            + threshold
            + " of them): make a proposal of the draft, have it signed and publish that",
        Map.of("collection", collection, "threshold", threshold));
  }
}
