package org.vademecum.server.publish.release;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.CollectionHead;

/**
 * What an administrator asks to publish.
 *
 * @param collection to publish in
 * @param draft to publish
 * @param note for readers; empty for the one that was submitted
 * @param baseEdition the edition that the administrator compared with; must be the current one
 * @param key chosen by the caller, so that the same request repeated after a lost reply publishes
 *     once
 * @param by who asks
 * @param way how the edition goes out
 * @param submission the only one that may be published; empty for whichever the collection's rule
 *     lets through
 */
public record PublishRequest(
    String collection,
    String draft,
    String note,
    OptionalLong baseEdition,
    Optional<String> key,
    Actor by,
    Way way,
    Optional<String> submission) {

  /**
   * How an edition goes out.
   *
   * @param urgent whether devices fetch it at their next check
   * @param share of devices that take it first, in percent; empty for all
   */
  public record Way(boolean urgent, OptionalInt share) {
    /** To all, at their ease. */
    public static final Way USUAL = new Way(false, OptionalInt.empty());
  }

  public PublishRequest {
    Names.collection(collection);
    Names.draft(draft);
    note = note.isEmpty() ? note : Names.note(note);
  }

  /** A request without conditions. */
  public static PublishRequest of(String collection, String draft, String note) {
    return new PublishRequest(
        collection,
        draft,
        Names.note(note),
        OptionalLong.empty(),
        Optional.empty(),
        Actor.SERVER,
        Way.USUAL,
        Optional.empty());
  }

  /** The same, asked by somebody. */
  public PublishRequest by(Actor actor) {
    return new PublishRequest(collection, draft, note, baseEdition, key, actor, way, submission);
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
