package org.vademecum.server.publish.fault;

import java.util.Map;

/** A signature that does not count. */
public final class WrongSignatureException extends PublishException {
  public WrongSignatureException(String role, String keyId) {
    super(
        "this is no signature of the metadata that waits, by a key of '"
            + role
            + "': fetch it again and sign exactly its 'signed' part in canonical JSON with a key of that role, not "
            + keyId,
        Map.of("role", role, "keyid", keyId));
  }
}
