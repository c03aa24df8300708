package org.vademecum.server.publish.draft;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.fault.UnknownDraftException;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.RemovalOrder;

/**
 * Changes drafts: reads one, works out the change, stores its new nodes under the sweep epoch that
 * the draft has seen, and replaces the draft by compare-and-set; all of it again when someone else
 * was faster. What a change names without storing it anew hangs below the draft it replaces or
 * below a published edition, so no sweep takes it.
 */
public final class DraftEdits {

  /** Works a change out; blocks on its source. May run several times. */
  @FunctionalInterface
  public interface Edit<R> {
    Change<R> apply(DraftHead draft, NodeSource nodes);
  }

  /**
   * What becomes of a draft.
   *
   * @param baseEdition edition that it is then based on
   * @param packs its trees
   * @param orders what it withdraws, shows again and erases
   * @param fresh nodes to store
   * @param attachments to store beside the nodes
   * @param result what the edit found besides
   */
  public record Change<R>(
      long baseEdition,
      Map<Language, PackRoots> packs,
      List<RemovalOrder> orders,
      Map<Digest, byte[]> fresh,
      Map<Digest, byte[]> attachments,
      R result) {

    /** A change of a draft's texts that attaches nothing. */
    static <R> Change<R> ofTexts(
        DraftHead draft, Map<Language, PackRoots> packs, FreshNodes fresh, R result) {
      return new Change<>(
          draft.baseEdition(), packs, draft.orders(), fresh.nodes(), Map.of(), result);
    }

    /** A draft as it is. */
    static <R> Change<R> nothing(DraftHead draft, R result) {
      return new Change<>(
          draft.baseEdition(), draft.packs(), draft.orders(), Map.of(), Map.of(), result);
    }

    /** A change of what a draft orders. */
    static <R> Change<R> ofOrders(DraftHead draft, List<RemovalOrder> orders, R result) {
      return new Change<>(draft.baseEdition(), draft.packs(), orders, Map.of(), Map.of(), result);
    }

    boolean leaves(DraftHead draft) {
      return draft.baseEdition() == baseEdition
          && draft.packs().equals(packs)
          && draft.orders().equals(orders);
    }
  }

  /** A draft after an edit, and what the edit found. */
  public record Edited<R>(DraftHead draft, R result) {}

  private final HeadStore heads;
  private final NodeStore nodes;
  private final AttachmentStore attachments;
  private final Revival revival;
  private final DraftOpening opening;
  private final TreeWork work;
  private final Attempts attempts;

  public DraftEdits(
      HeadStore heads,
      NodeStore nodes,
      AttachmentStore attachments,
      ErasedList erased,
      Heads shown,
      Editions editions,
      TreeWork work,
      Attempts attempts) {
    this.heads = heads;
    this.nodes = nodes;
    this.attachments = attachments;
    this.revival = new Revival(erased, nodes);
    this.opening = new DraftOpening(heads, shown, editions);
    this.work = work;
    this.attempts = attempts;
  }

  /** Changes a draft; begins it from the current edition when there is none yet. */
  public <R> Future<Edited<R>> edit(DraftRef ref, Edit<R> edit) {
    return run(ref, edit, () -> opening.findOrCreate(ref));
  }

  /** Changes a draft that is there; fails with {@link UnknownDraftException} otherwise. */
  public <R> Future<Edited<R>> editExisting(DraftRef ref, Edit<R> edit) {
    return run(ref, edit, () -> get(ref).map(Optional::of));
  }

  /** A draft as it is now; fails with {@link UnknownDraftException}. */
  public Future<DraftHead> get(DraftRef ref) {
    return opening.get(ref);
  }

  /** Deletes a draft. */
  public Future<Void> discard(DraftRef ref) {
    return attempts
        .until(what(ref), () -> get(ref).map(ref::expect).compose(this::delete))
        .mapEmpty();
  }

  private Future<Optional<Boolean>> delete(DraftHead draft) {
    return heads.deleteDraft(draft).map(won -> won ? Optional.of(true) : Optional.empty());
  }

  private <R> Future<Edited<R>> run(
      DraftRef ref, Edit<R> edit, Supplier<Future<Optional<DraftHead>>> open) {
    return attempts.until(
        what(ref),
        () -> open.get().compose(opening::inEpoch).compose(draft -> attempt(ref, draft, edit)));
  }

  private <R> Future<Optional<Edited<R>>> attempt(
      DraftRef ref, Optional<DraftHead> opened, Edit<R> edit) {
    if (opened.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    DraftHead draft = ref.expect(opened.get());
    return work.run(source -> edit.apply(draft, source)).compose(change -> save(draft, change));
  }

  private <R> Future<Optional<Edited<R>>> save(DraftHead draft, Change<R> change) {
    if (change.leaves(draft)) {
      return Future.succeededFuture(Optional.of(new Edited<>(draft, change.result())));
    }
    DraftHead next = next(draft, change);
    return revival
        .check(draft, change)
        .compose(
            erased ->
                putAttachments(change, draft.epoch())
                    .compose(ignored -> nodes.putNodes(change.fresh(), draft.epoch()))
                    .compose(ignored -> revival.revive(erased, change.fresh())))
        .compose(ignored -> heads.replaceDraft(draft, next))
        .map(won -> won ? Optional.of(new Edited<>(next, change.result())) : Optional.empty());
  }

  /** One after the other, so that no more than one is on its way. */
  private Future<Void> putAttachments(Change<?> change, long epoch) {
    Future<Void> done = Future.succeededFuture();
    for (byte[] content : change.attachments().values()) {
      done = done.compose(ignored -> attachments.putAttachment(content, epoch).mapEmpty());
    }
    return done;
  }

  private static DraftHead next(DraftHead draft, Change<?> change) {
    return new DraftHead(
        draft.collection(),
        draft.name(),
        change.baseEdition(),
        change.packs(),
        change.orders(),
        draft.revision() + 1,
        draft.epoch());
  }

  private static String what(DraftRef ref) {
    return "the draft '" + ref.name() + "' of '" + ref.collection() + "'";
  }
}
