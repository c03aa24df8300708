package org.vademecum.server.publish.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.Release;
import org.vademecum.server.store.RemovalOrder;
import org.vademecum.server.store.Submission;

/**
 * An edition that someone wants to publish.
 *
 * @param head the collection's head it is to follow
 * @param previous the edition that the head names
 * @param packs the trees to publish
 * @param orders what is withdrawn, shown again and erased
 * @param note what readers are told of it
 * @param publication id of the publication, never used twice
 * @param release how it goes out
 * @param submissions of drafts that are left after it
 */
public record Proposal(
    CollectionHead head,
    Optional<Edition> previous,
    Map<Language, PackRoots> packs,
    List<RemovalOrder> orders,
    String note,
    String publication,
    Release release,
    List<Submission> submissions) {

  /** One that leaves submissions as they are. */
  public Proposal(
      CollectionHead head,
      Optional<Edition> previous,
      Map<Language, PackRoots> packs,
      List<RemovalOrder> orders,
      String note,
      String publication,
      Release release) {
    this(head, previous, packs, orders, note, publication, release, head.submissions());
  }

  /** The same with a note, going out in a way, with some submissions left. */
  public Proposal going(String told, Release way, List<Submission> left) {
    return new Proposal(head, previous, packs, orders, told, publication, way, left);
  }
}
