package org.vademecum.server.publish.fault;

import java.util.Map;

/** A node that may not sign what servers sign. */
public final class UnlistedNodeException extends PublishException {
  public UnlistedNodeException(String keyId) {
    super(
        "this node's key "
            + keyId
            + " is not among those of 'snapshot' and 'timestamp' in the library's root.json: it can"
            + " show nothing; add it to the next root.json, or copy keys/ from the first node of a"
            + " throw-away library",
        Map.of("keyid", keyId));
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
