package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnknownDraftException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.HeadStore;

/** Opens drafts: finds one or begins it, and brings it to the current epoch of the sweep. */
final class DraftOpening {
  private final HeadStore heads;
  private final Heads shown;
  private final Editions editions;

  DraftOpening(HeadStore heads, Heads shown, Editions editions) {
    this.heads = heads;
    this.shown = shown;
    this.editions = editions;
  }

  /** A draft as it is now; fails with {@link UnknownDraftException}. */
  Future<DraftHead> get(DraftRef ref) {
    return shown
        .latest(ref.collection())
        .compose(head -> heads.findDraft(ref.collection(), ref.name()))
        .map(
            draft ->
                draft.orElseThrow(() -> new UnknownDraftException(ref.collection(), ref.name())));
  }

  /**
   * A draft as it is now, else a new one on the current edition; empty when someone else was
   * faster.
   */
  Future<Optional<DraftHead>> findOrCreate(DraftRef ref) {
    return shown
        .latest(ref.collection())
        .compose(
            head ->
                heads
                    .findDraft(ref.collection(), ref.name())
                    .compose(
                        draft ->
                            draft.isPresent() ? Future.succeededFuture(draft) : create(ref, head)));
  }

  private Future<Optional<DraftHead>> create(DraftRef ref, CollectionHead head) {
    return Future.all(editions.findCurrent(head), heads.currentEpoch())
        .compose(both -> create(begin(ref, head, both.resultAt(0), both.resultAt(1))));
  }

  private static DraftHead begin(
      DraftRef ref, CollectionHead head, Optional<Edition> current, Long epoch) {
    return new DraftHead(
        ref.collection(),
        ref.name(),
        head.edition(),
        current.map(Edition::packs).orElse(Map.of()),
        List.of(),
        1,
        epoch);
  }

  private Future<Optional<DraftHead>> create(DraftHead draft) {
    return heads.createDraft(draft).map(created -> created ? Optional.of(draft) : Optional.empty());
  }

  /** A draft begun while a sweep began may have missed its epoch: raise it before storing nodes. */
  Future<Optional<DraftHead>> inEpoch(Optional<DraftHead> opened) {
    return heads.currentEpoch().compose(epoch -> raise(opened, epoch));
  }

  private Future<Optional<DraftHead>> raise(Optional<DraftHead> opened, long epoch) {
    if (opened.isEmpty() || opened.get().epoch() >= epoch) {
      return Future.succeededFuture(opened);
    }
    DraftHead draft = opened.get();
    DraftHead raised =
        new DraftHead(
            draft.collection(),
            draft.name(),
            draft.baseEdition(),
            draft.packs(),
            draft.orders(),
            draft.revision(),
            epoch);
    return heads
        .replaceDraft(draft, raised)
        .map(won -> won ? Optional.of(raised) : Optional.empty());
  }
}
