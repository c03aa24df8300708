package org.vademecum.server.store;

import java.util.Map;

/**
 * The one mutable thing of a library's trust metadata: which versions are shown.
 *
 * @param versions by role
 * @param change id of the change that made it, never used twice: settles a lost reply by reading
 */
public record MetadataHead(Map<String, Long> versions, String change) {
  public MetadataHead {
    versions = Map.copyOf(versions);
  }

  /** The version of a role that is shown; 0 when none is. */
  public long version(String role) {
    return versions.getOrDefault(role, 0L);
  }
}
