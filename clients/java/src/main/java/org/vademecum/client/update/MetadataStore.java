package org.vademecum.client.update;

import java.util.Optional;

/**
 * Keeps the metadata of a TUF repository that is trusted, as it came, by role. Each change is whole
 * or not at all, and lasts. One updater at a time.
 */
public interface MetadataStore {

  /** The file of a role; empty when none is trusted. */
  Optional<byte[]> find(String role);

  /** Keeps a role's file in place of the one before. */
  void put(String role, byte[] bytes);

  /** Forgets a role's file, if there is one. */
  void remove(String role);
}
