package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.draft.Rebase;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Removals;
import org.vademecum.server.publish.fault.MergeConflictException;
import org.vademecum.server.publish.fault.UnknownDraftException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.HeadStore;

/** What is left to do once an edition is decided and shown: its draft goes, or follows. */
public final class Settling {
  private final HeadStore heads;
  private final Heads shown;
  private final Editions editions;
  private final Rebase rebase;

  public Settling(HeadStore heads, Heads shown, Editions editions, Rebase rebase) {
    this.heads = heads;
    this.shown = shown;
    this.editions = editions;
    this.rebase = rebase;
  }

  /**
   * Deletes a draft that was published; one that moved on meanwhile is rebased. One that cannot be
   * rebased without asking stays as it is, and publishing it says so.
   */
  Future<Void> settle(DraftHead published) {
    return heads
        .deleteDraft(published)
        .compose(deleted -> deleted ? Future.succeededFuture() : follow(published));
  }

  /** Does the same for an edition of which it is known only that it was made of some draft. */
  Future<Void> settleMade(PublishRequest request, Edition made) {
    return heads
        .findDraft(request.collection(), request.draft())
        .compose(
            draft ->
                draft
                    .filter(left -> left.baseEdition() < made.number())
                    .map(left -> isPublished(left, made) ? settle(left) : follow(left))
                    .orElseGet(Settling::nothing));
  }

  private Future<Void> follow(DraftHead published) {
    DraftRef ref = DraftRef.of(published.collection(), published.name());
    return rebase
        .rebase(ref, MergeChoice.ASK)
        .<Void>mapEmpty()
        .recover(
            fault ->
                fault instanceof MergeConflictException || fault instanceof UnknownDraftException
                    ? Future.succeededFuture()
                    : Future.failedFuture(fault));
  }

  /**
   * Finishes what a publisher that died left: shows decided editions, and deletes drafts whose very
   * content is already the current edition.
   */
  public Future<Void> finishAll() {
    return shown.latestOfAll().compose(ignored -> heads.listDrafts()).compose(this::finish);
  }

  private Future<Void> finish(List<DraftHead> drafts) {
    List<Future<Void>> steps = new ArrayList<>(drafts.size());
    drafts.forEach(draft -> steps.add(finish(draft)));
    return Future.all(steps).mapEmpty();
  }

  private Future<Void> finish(DraftHead draft) {
    return shown
        .recent(draft.collection())
        .compose(head -> draft.baseEdition() < head.edition() ? finish(draft, head) : nothing());
  }

  private Future<Void> finish(DraftHead draft, CollectionHead head) {
    return editions
        .findCurrent(head)
        .compose(
            current ->
                current.filter(edition -> isPublished(draft, edition)).isPresent()
                    ? heads.deleteDraft(draft).mapEmpty()
                    : nothing());
  }

  private static boolean isPublished(DraftHead draft, Edition edition) {
    Removals removals = Removals.of(Optional.of(edition));
    return Planning.published(draft, edition).equals(edition.packs())
        && !removals.isChangedBy(removals.open(draft.orders(), draft.baseEdition()));
  }

  private static Future<Void> nothing() {
    return Future.succeededFuture();
  }
}
