package org.vademecum.server.store;

import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;

/**
 * What an administrator prepares: the pack roots as they would be published, on the edition they
 * were made from. Its content lies in the node store.
 *
 * @param collection the collection's name
 * @param name of the draft, {@code [a-z0-9-]{1,64}}; the usual one is {@code draft}
 * @param baseEdition edition it was made from; 0 for none
 * @param packs by language
 * @param revision counts the changes of this draft, from 1
 * @param epoch sweep epoch this head has seen
 */
public record DraftHead(
    String collection,
    String name,
    long baseEdition,
    Map<Language, PackRoots> packs,
    long revision,
    long epoch) {

  public DraftHead {
    packs = Map.copyOf(packs);
  }

  /**
   * The trees of one pack.
   *
   * @param root of the map from symbol to expression
   * @param provenance root of the map from symbol to provenance
   */
  public record PackRoots(Digest root, Digest provenance) {}
}
