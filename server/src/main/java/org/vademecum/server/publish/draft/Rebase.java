package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.draft.DraftEdits.Change;
import org.vademecum.server.publish.draft.DraftEdits.Edited;
import org.vademecum.server.publish.draft.Merge.Merged;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
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
      Map<Language, PackRoots> currentPacks) {}

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
    return Future.all(packs(head, draft.baseEdition()), packs(head, head.edition()))
        .map(
            both ->
                new Between(
                    draft.baseEdition(), both.resultAt(0), head.edition(), both.resultAt(1)));
  }

  private Future<Map<Language, PackRoots>> packs(CollectionHead head, long edition) {
    return edition == 0
        ? Future.succeededFuture(Map.of())
        : editions.get(head, edition).map(Edition::packs);
  }

  private static Change<List<String>> merge(
      DraftHead draft, NodeSource source, Between between, MergeChoice choice) {
    if (draft.baseEdition() != between.base()) {
      return new Change<>(draft.baseEdition(), draft.packs(), Map.of(), List.of());
    }
    FreshNodes nodes = new FreshNodes(source);
    Merged merged =
        Merge.merge(nodes, between.basePacks(), draft.packs(), between.currentPacks(), choice);
    if (choice == MergeChoice.ASK && !merged.conflicts().isEmpty()) {
      throw new MergeConflictException(draft.name(), merged.conflicts());
    }
    return new Change<>(between.current(), merged.packs(), nodes.nodes(), merged.conflicts());
  }
}
