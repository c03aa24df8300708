package org.vademecum.server.publish.fault;

import java.util.Map;

/** An edition that people must sign and that has too few of their signatures. */
public final class SignaturesMissingException extends PublishException {
  public SignaturesMissingException(String collection, int signatures, int threshold) {
    super(
        "editions of '"
            + collection
            + "' are signed by "
            + threshold
            + " of its people, whose keys are not on this server, and this one has "
            + signatures
            + " signatures: make a proposal of the draft (…/drafts/DRAFT/proposal), have it signed,"
            + " publish that",
        Map.of("collection", collection, "signatures", signatures, "threshold", threshold));
  }
}
