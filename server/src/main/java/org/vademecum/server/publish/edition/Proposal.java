package org.vademecum.server.publish.edition;

import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead.PackRoots;

/**
 * An edition that someone wants to publish.
 *
 * @param head the collection's head it is to follow
 * @param previous the edition that the head names
 * @param packs the trees to publish
 * @param note what readers are told of it
 * @param publication id of the publication, never used twice
 */
public record Proposal(
    CollectionHead head,
    Optional<Edition> previous,
    Map<Language, PackRoots> packs,
    String note,
    String publication) {}
