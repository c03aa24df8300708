package org.vademecum.server.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * @param orders what it withdraws, shows again and erases
 * @param revision counts the changes of this draft, from 1
 * @param epoch sweep epoch this head has seen
 * @param change id of the change that made this head, never used twice: settles a lost reply, and
 *     tells a draft from one that was deleted and begun anew
 */
public record DraftHead(
    String collection,
    String name,
    long baseEdition,
    Map<Language, PackRoots> packs,
    List<RemovalOrder> orders,
    long revision,
    long epoch,
    String change) {

  public DraftHead {
    packs = Map.copyOf(packs);
    orders = List.copyOf(orders);
    if (revision < 1) {
      throw new IllegalArgumentException(
          "revision " + revision + " of draft '" + name + "': revisions are numbered from 1");
    }
    if (change.isBlank()) {
      throw new IllegalArgumentException("draft '" + name + "' needs a change id");
    }
  }

  /** A head made by a change of its own. */
  public DraftHead(
      String collection,
      String name,
      long baseEdition,
      Map<Language, PackRoots> packs,
      List<RemovalOrder> orders,
      long revision,
      long epoch) {
    this(
        collection,
        name,
        baseEdition,
        packs,
        orders,
        revision,
        epoch,
        UUID.randomUUID().toString());
  }

  /**
   * The trees of one pack.
   *
   * @param root of the map from symbol to expression
   * @param provenance root of the map from symbol to provenance
   */
  public record PackRoots(Digest root, Digest provenance) {}
}
