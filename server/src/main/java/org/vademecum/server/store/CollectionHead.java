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
 * @param publication id of the publication that set this head: settles a lost reply by reading
 * @param epoch sweep epoch this head has seen; a decision made under an older one fails
 */
public record CollectionHead(
    String collection,
    String title,
    long edition,
    Optional<Digest> record,
    String publication,
    long epoch) {}
