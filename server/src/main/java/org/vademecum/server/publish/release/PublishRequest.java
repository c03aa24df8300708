package org.vademecum.server.publish.release;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.CollectionHead;

/**
 * What an administrator asks to publish.
 *
 * @param collection to publish in
 * @param draft to publish
 * @param note for readers
 * @param baseEdition the edition that the administrator compared with; must be the current one
 * @param key chosen by the caller, so that the same request repeated after a lost reply publishes
 *     once
 */
public record PublishRequest(
    String collection, String draft, String note, OptionalLong baseEdition, Optional<String> key) {

  public PublishRequest {
    Names.collection(collection);
    Names.draft(draft);
    note = Names.note(note);
  }

  /** A request without conditions. */
  public static PublishRequest of(String collection, String draft, String note) {
    return new PublishRequest(collection, draft, note, OptionalLong.empty(), Optional.empty());
  }

  /** Whether a head was made by this very request. */
  boolean made(CollectionHead head) {
    return key.isPresent() && head.publication().startsWith(key.get() + ":");
  }

  /** An id that no publication had before. */
  String newPublication() {
    return key.orElse("") + ":" + UUID.randomUUID();
  }
}
