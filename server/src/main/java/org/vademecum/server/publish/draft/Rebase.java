package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.draft.DraftEdits.Edited;
import org.vademecum.server.publish.draft.Merge.Merged;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Removals;
import org.vademecum.server.publish.fault.MergeConflictException;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Brings a stale draft onto the current edition. */
public final class Rebase {

  private final DraftEdits edits;
  private final Heads heads;
  private final Editions editions;

  public Rebase(DraftEdits edits, Heads heads, Editions editions) {
    this.edits = edits;
    this.heads = heads;
    this.editions = editions;
  }

  /** Editions to merge between: the one the draft was made from, and the current one. */
  private record Between(
      long base,
      Map<Language, PackRoots> basePacks,
      long current,
      Map<Language, PackRoots> currentPacks,
      Removals removals) {}

  /**
   * Rebases a draft.
   *
   * @return the draft, and the works in conflict that were decided by the choice
   * @throws MergeConflictException (as the future's failure) when there are some and the choice is
   *     to ask; the draft is then as it was
   */
  public Future<Edited<List<String>>> rebase(DraftRef ref, MergeChoice choice) {
    return Future.all(edits.get(ref), heads.latest(ref.collection()))
        .compose(both -> between(both.resultAt(0), both.resultAt(1)))
        .compose(
            between ->
                edits.editExisting(ref, (draft, nodes) -> merge(draft, nodes, between, choice)));
  }

  private Future<Between> between(DraftHead draft, CollectionHead head) {
    return Future.all(find(head, draft.baseEdition()), find(head, head.edition()))
        .map(both -> between(draft, head, both.resultAt(0), both.resultAt(1)));
  }

  private Future<Optional<Edition>> find(CollectionHead head, long edition) {
    return edition == 0
        ? Future.succeededFuture(Optional.empty())
        : editions.get(head, edition).map(Optional::of);
  }

  private static Between between(
      DraftHead draft, CollectionHead head, Optional<Edition> base, Optional<Edition> current) {
    return new Between(
        draft.baseEdition(),
        base.map(Edition::packs).orElse(Map.of()),
        head.edition(),
        current.map(Edition::packs).orElse(Map.of()),
        Removals.of(current));
  }

  private static Change<List<String>> merge(
      DraftHead draft, NodeSource source, Between between, MergeChoice choice) {
    if (draft.baseEdition() != between.base()) {
      return Change.nothing(draft, List.of());
    }
    FreshNodes nodes = new FreshNodes(source);
    Merged merged =
        Merge.merge(nodes, between.basePacks(), draft.packs(), between.currentPacks(), choice);
    if (choice == MergeChoice.ASK && !merged.conflicts().isEmpty()) {
      throw new MergeConflictException(draft.name(), merged.conflicts());
    }
    return new Change<>(
        between.current(),
        merged.packs(),
        between.removals().open(draft.orders(), between.base()),
        nodes.nodes(),
        Map.of(),
        merged.conflicts());
  }
}
