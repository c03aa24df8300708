package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.HeadStore;

/** Heads in memory, with everything that was ever decided in its order. */
final class MemoryHeads implements HeadStore {
  /** A head in the place of another. */
  record Decision(CollectionHead before, CollectionHead after) {}

  private final Map<String, CollectionHead> heads = new HashMap<>();
  private final Map<String, DraftHead> drafts = new HashMap<>();
  private final Set<String> made = new HashSet<>();
  private final Map<String, DraftHead> everyDraft = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final boolean careful;
  private long epoch;

  /**
   * @param careful whether a head is compared before it is replaced, by more than its edition
   */
  MemoryHeads(boolean careful) {
    this.careful = careful;
  }

  synchronized MemoryHeads copy() {
    MemoryHeads copy = new MemoryHeads(careful);
    copy.heads.putAll(heads);
    copy.drafts.putAll(drafts);
    copy.epoch = epoch;
    return copy;
  }

  synchronized List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** A draft as a change made it, whether it is still there or not. */
  synchronized Optional<DraftHead> madeBy(String change) {
    return Optional.ofNullable(everyDraft.get(change));
  }

  @Override
  public synchronized Future<Optional<CollectionHead>> findHead(String collection) {
    return Future.succeededFuture(Optional.ofNullable(heads.get(collection)));
  }

  @Override
  public synchronized Future<List<CollectionHead>> listHeads() {
    return Future.succeededFuture(List.copyOf(heads.values()));
  }

  @Override
  public synchronized Future<Boolean> createHead(CollectionHead head) {
    boolean free = heads.putIfAbsent(head.collection(), in(head, epoch)) == null;
    return Future.succeededFuture(free);
  }

  @Override
  public synchronized Future<Boolean> replaceHead(CollectionHead expected, CollectionHead next) {
    if (made.contains(next.change())) {
      return Future.succeededFuture(true);
    }
    CollectionHead now = heads.get(expected.collection());
    if (now == null || !isSame(now, expected)) {
      return Future.succeededFuture(false);
    }
    made.add(next.change());
    heads.put(next.collection(), next);
    decisions.add(new Decision(now, next));
    return Future.succeededFuture(true);
  }

  private boolean isSame(CollectionHead now, CollectionHead expected) {
    return careful
        ? now.change().equals(expected.change()) && now.epoch() == expected.epoch()
        : now.edition() == expected.edition();
  }

  @Override
  public synchronized Future<Optional<DraftHead>> findDraft(String collection, String name) {
    return Future.succeededFuture(Optional.ofNullable(drafts.get(name)));
  }

  @Override
  public synchronized Future<List<DraftHead>> listDrafts() {
    return Future.succeededFuture(List.copyOf(drafts.values()));
  }

  @Override
  public synchronized Future<Boolean> createDraft(DraftHead draft) {
    boolean free = draft.epoch() >= epoch && drafts.putIfAbsent(draft.name(), draft) == null;
    return Future.succeededFuture(free && keep(draft));
  }

  @Override
  public synchronized Future<Boolean> replaceDraft(DraftHead expected, DraftHead next) {
    if (everyDraft.containsKey(next.change())) {
      return Future.succeededFuture(true);
    }
    boolean same = now(expected).filter(it -> it.epoch() == expected.epoch()).isPresent();
    if (same) {
      drafts.put(next.name(), next);
      keep(next);
    }
    return Future.succeededFuture(same);
  }

  @Override
  public synchronized Future<Boolean> deleteDraft(DraftHead expected) {
    boolean same = now(expected).isPresent();
    if (same) {
      drafts.remove(expected.name());
    }
    return Future.succeededFuture(same);
  }

  private Optional<DraftHead> now(DraftHead expected) {
    return Optional.ofNullable(drafts.get(expected.name()))
        .filter(it -> it.change().equals(expected.change()));
  }

  private boolean keep(DraftHead draft) {
    everyDraft.put(draft.change(), draft);
    return true;
  }

  @Override
  public synchronized Future<Long> currentEpoch() {
    return Future.succeededFuture(epoch);
  }

  @Override
  public synchronized Future<Long> advanceEpoch() {
    epoch++;
    heads.replaceAll((name, head) -> in(head, epoch));
    drafts.replaceAll((name, draft) -> in(draft, epoch));
    return Future.succeededFuture(epoch);
  }

  private static CollectionHead in(CollectionHead head, long epoch) {
    return new CollectionHead(
        head.collection(),
        head.title(),
        head.edition(),
        head.record(),
        head.publication(),
        Math.max(epoch, head.epoch()),
        head.signers(),
        head.change(),
        head.release(),
        head.approvals(),
        head.submissions());
  }

  private static DraftHead in(DraftHead draft, long epoch) {
    return new DraftHead(
        draft.collection(),
        draft.name(),
        draft.baseEdition(),
        draft.packs(),
        draft.orders(),
        draft.revision(),
        Math.max(epoch, draft.epoch()),
        draft.change());
  }
}
