package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Removals;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.RemovalOrder;

/**
 * The draft that erases: always the current edition without what its orders name, whatever else was
 * put into it. So it can be published at once, or be signed, and needs no merging.
 */
public final class ErasureDraft {
  /** Its name; whatever anyone puts into it is dropped. */
  public static final String NAME = "erasure";

  private final DraftEdits edits;
  private final Heads heads;
  private final Editions editions;

  public ErasureDraft(DraftEdits edits, Heads heads, Editions editions) {
    this.edits = edits;
    this.heads = heads;
    this.editions = editions;
  }

  /** Adds an order to those that wait in the draft, and makes it anew. */
  public Future<DraftHead> add(String collection, RemovalOrder order) {
    return heads
        .latest(collection)
        .compose(editions::findCurrent)
        .compose(
            current ->
                edits.edit(
                    DraftRef.of(collection, NAME),
                    (draft, nodes) -> make(draft, nodes, current, order)))
        .map(DraftEdits.Edited::draft);
  }

  private static Change<Boolean> make(
      DraftHead draft, NodeSource source, Optional<Edition> current, RemovalOrder order) {
    List<RemovalOrder> orders =
        new ArrayList<>(Removals.of(current).open(draft.orders(), draft.baseEdition()));
    orders.removeIf(it -> it.verb() != order.verb() || it.isAboutTheSame(order));
    orders.add(order);
    FreshNodes nodes = new FreshNodes(source);
    Map<Language, PackRoots> packs = current.map(Edition::packs).orElse(Map.of());
    return new Change<>(
        current.map(Edition::number).orElse(0L),
        new Stripping(nodes, packs).without(orders),
        orders,
        nodes.nodes(),
        Map.of(),
        true);
  }
}
