package org.vademecum.server.store;

import java.util.OptionalLong;
import org.vademecum.core.document.Digest;

/**
 * A draft as it is to be published once people have signed it: frozen to the byte.
 *
 * @param collection the collection's name
 * @param draft the draft's name
 * @param draftChange the change that made the draft as it was frozen; another one voids this
 * @param edition number of the edition that it would be
 * @param record digest of that edition's record, which is in the edition store
 * @param envelope the metadata that shows the record, with the signatures that came so far
 * @param publishAt when to publish it by itself, in milliseconds since 1970; empty for never
 * @param change id of the change that made this, never used twice
 */
public record DraftProposal(
    String collection,
    String draft,
    String draftChange,
    long edition,
    Digest record,
    String envelope,
    OptionalLong publishAt,
    String change) {}
