package org.vademecum.server.store;

import java.util.Optional;
import org.vademecum.core.document.Digest;

/**
 * The one mutable thing of a collection: which edition is current.
 *
 * @param collection its name, {@code [a-z0-9-]{1,64}}
 * @param title as shown to readers
 * @param edition number of the current edition; 0 before the first
 * @param record digest of the current edition's record; empty before the first
 * @param publication id of the publication that set this head, never used twice: settles a lost
 *     reply by reading
 * @param epoch sweep epoch this head has seen; a decision made under an older one fails
 * @param signers who signs its editions, as whoever created it said; empty for a key of the
 *     server's
 */
public record CollectionHead(
    String collection,
    String title,
    long edition,
    Optional<Digest> record,
    String publication,
    long epoch,
    Optional<String> signers) {

  public CollectionHead {
    if (edition < 0) {
      throw new IllegalArgumentException(
          "edition " + edition + " of '" + collection + "': editions are numbered from 0 (none)");
    }
    if (publication.isBlank()) {
      throw new IllegalArgumentException(
          "the head of '" + collection + "' needs a publication id: give it a fresh random UUID");
    }
  }

  /** The head after a publication. */
  public CollectionHead naming(long number, Digest decided, String by) {
    return new CollectionHead(collection, title, number, Optional.of(decided), by, epoch, signers);
  }
}
