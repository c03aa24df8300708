package org.vademecum.server.publish.release;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.EditionWriter;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.edition.Proposal;
import org.vademecum.server.publish.fault.EmptyCollectionException;
import org.vademecum.server.publish.fault.EmptyPublishException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.StaleDraftException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.DraftHead.PackRoots;
import org.vademecum.server.store.HeadReader;

/**
 * Publishes a draft as the next edition. One compare-and-set of the collection's head decides; a
 * second step shows what was decided; only then is the publication acknowledged. It builds no
 * bundle and no delta.
 *
 * <p>The head is read before the draft: the sweep relies on it.
 */
public final class Publishing {
  private static final Digest EMPTY = PackMap.empty((digest, bytes) -> {});

  private final HeadReader drafts;
  private final Heads heads;
  private final Editions editions;
  private final EditionWriter writer;
  private final Settling settling;
  private final Attempts attempts;

  public Publishing(
      HeadReader drafts,
      Heads heads,
      Editions editions,
      EditionWriter writer,
      Settling settling,
      Attempts attempts) {
    this.drafts = drafts;
    this.heads = heads;
    this.editions = editions;
    this.writer = writer;
    this.settling = settling;
    this.attempts = attempts;
  }

  private record Plan(DraftHead draft, Proposal proposal) {}

  /**
   * Publishes; fails with {@link EmptyPublishException}, {@link EmptyCollectionException} or {@link
   * StaleDraftException}, and then nothing has changed.
   */
  public Future<Edition> publish(PublishRequest request) {
    return attempts.until("'" + request.collection() + "'", () -> attempt(request));
  }

  private Future<Optional<Edition>> attempt(PublishRequest request) {
    return heads
        .latest(request.collection())
        .compose(
            head ->
                request.made(head)
                    ? editions
                        .findCurrent(head)
                        .compose(made -> writer.acknowledge(made.orElseThrow()).map(made))
                    : plan(request, head).compose(this::carryOut));
  }

  private Future<Plan> plan(PublishRequest request, CollectionHead head) {
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
    if (!Edition.changes(previous, packs)) {
      throw nothing(request, head);
    }
    return new Plan(
        draft, new Proposal(head, previous, packs, request.note(), request.newPublication()));
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

  private Future<Optional<Edition>> carryOut(Plan plan) {
    return writer
        .write(plan.proposal())
        .compose(
            edition ->
                edition.isEmpty()
                    ? Future.succeededFuture(edition)
                    : settling.settle(plan.draft()).map(edition));
  }

  private static PublishException nothing(PublishRequest request, CollectionHead head) {
    return head.edition() == 0
        ? new EmptyCollectionException(request.collection())
        : new EmptyPublishException(request.collection(), request.draft());
  }
}
