package org.vademecum.server.publish.fault;

import java.util.Map;

/** An edition of a collection that the library's targets.json does not know yet. */
public final class NotDelegatedException extends PublishException {
  public NotDelegatedException(String collection) {
    super(
        "the library's targets.json does not name '"
            + collection
            + "' yet: its keys are not on a server; sign the request for 'targets' (admin/v1/metadata/requests/targets), then publish again",
        Map.of("collection", collection));
  }
}
