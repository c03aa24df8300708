package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Proposal;
import org.vademecum.server.publish.edition.Removals;
import org.vademecum.server.publish.fault.EmptyCollectionException;
import org.vademecum.server.publish.fault.EmptyPublishException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.publish.fault.VoidProposalException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.DraftProposal;
import org.vademecum.server.store.HeadReader;
import org.vademecum.server.store.Release;

/** What a draft would publish, if it may be published now. */
final class Planning {
  private static final Digest EMPTY = PackMap.empty((digest, bytes) -> {});

  private final HeadReader drafts;
  private final Heads heads;
  private final Editions editions;

  Planning(HeadReader drafts, Heads heads, Editions editions) {
    this.drafts = drafts;
    this.heads = heads;
    this.editions = editions;
  }

  /** A draft and the edition that it would be. */
  record Plan(DraftHead draft, Proposal proposal) {}

  /**
   * Plans the edition after a head, which was read before the draft: the sweep relies on it. Fails
   * with {@link EmptyPublishException}, {@link EmptyCollectionException} or {@link
   * StaleDraftException}.
   */
  Future<Plan> plan(PublishRequest request, CollectionHead head) {
    return findDraft(request, head)
        .map(draft -> upToDate(request, head, draft))
        .compose(draft -> propose(request, head, draft));
  }

  private Future<DraftHead> findDraft(PublishRequest request, CollectionHead head) {
    return drafts
        .findDraft(request.collection(), request.draft())
        .map(draft -> draft.orElseThrow(() -> nothing(request, head)));
  }

  private static DraftHead upToDate(PublishRequest request, CollectionHead head, DraftHead draft) {
    long current = head.edition();
    long compared = request.baseEdition().orElse(current);
    if (draft.baseEdition() != current || compared != current) {
      long base = draft.baseEdition() != current ? draft.baseEdition() : compared;
      throw new StaleDraftException(head.collection(), draft.name(), base, current);
    }
    return draft;
  }

  private Future<Plan> propose(PublishRequest request, CollectionHead head, DraftHead draft) {
    return editions.findCurrent(head).map(previous -> plan(request, head, draft, previous));
  }

  private static Plan plan(
      PublishRequest request, CollectionHead head, DraftHead draft, Optional<Edition> previous) {
    Map<Language, PackRoots> packs = worthPublishing(previous, draft.packs());
    if (!Edition.changes(previous, packs) && !Removals.of(previous).isChangedBy(draft.orders())) {
      throw nothing(request, head);
    }
    return new Plan(
        draft,
        new Proposal(
            head,
            previous,
            packs,
            draft.orders(),
            request.note(),
            request.newPublication(),
            Release.NONE));
  }

  /** What a draft's publication leaves of it, in an edition that has no other languages. */
  static Map<Language, PackRoots> published(DraftHead draft, Edition edition) {
    return worthPublishing(Optional.of(edition), draft.packs());
  }

  /** Without packs that are empty and were never published. */
  private static Map<Language, PackRoots> worthPublishing(
      Optional<Edition> previous, Map<Language, PackRoots> draft) {
    Map<Language, PackRoots> packs = new TreeMap<>(draft);
    packs
        .entrySet()
        .removeIf(
            pack ->
                pack.getValue().root().equals(EMPTY)
                    && previous.flatMap(edition -> edition.pack(pack.getKey())).isEmpty());
    return packs;
  }

  private static PublishException nothing(PublishRequest request, CollectionHead head) {
    return head.edition() == 0
        ? new EmptyCollectionException(request.collection())
        : new EmptyPublishException(request.collection(), request.draft());
  }

  /** A head and a draft that a proposal still is of. */
  record Valid(CollectionHead head, DraftHead draft) {}

  /**
   * What a proposal is of, if that is still there; fails with {@link VoidProposalException}. The
   * head is read before the draft, as above.
   */
  Future<Valid> requireValid(DraftProposal proposal) {
    return heads
        .latest(proposal.collection())
        .compose(
            head ->
                drafts
                    .findDraft(proposal.collection(), proposal.draft())
                    .map(draft -> valid(proposal, head, draft)));
  }

  private static Valid valid(
      DraftProposal proposal, CollectionHead head, Optional<DraftHead> draft) {
    if (head.edition() + 1 != proposal.edition()) {
      throw isVoid(proposal, "edition " + head.edition() + " was published meanwhile");
    }
    return draft
        .filter(now -> now.change().equals(proposal.draftChange()))
        .map(now -> new Valid(head, now))
        .orElseThrow(() -> isVoid(proposal, "the draft was changed"));
  }

  private static VoidProposalException isVoid(DraftProposal proposal, String reason) {
    return new VoidProposalException(proposal.collection(), proposal.draft(), reason);
  }
}
