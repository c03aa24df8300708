package org.vademecum.server.publish.fault;

import java.util.Map;

/** Metadata or a target that is not there. */
public final class UnknownMetadataException extends PublishException {
  public UnknownMetadataException(String name) {
    super("there is no metadata or target '" + name + "'", Map.of("name", name));
  }
}
