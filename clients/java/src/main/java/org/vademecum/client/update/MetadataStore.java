package org.vademecum.client.update;

import java.util.Collection;
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

  /**
   * Keeps a role's file and forgets those of other roles, in one change where the store can; else
   * they are forgotten first, so that nothing stays that the new file does not stand for.
   */
  void put(String role, byte[] bytes, Collection<String> forgotten);
}
