package org.vademecum.server.publish.edition;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vademecum.server.publish.fault.CollectionExistsException;
import org.vademecum.server.publish.fault.TooManyCollectionsException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.HeadStore;

/** The library's collections. */
public final class CollectionRegister {
  /** Most collections in a library. */
  public static final int MAX_COLLECTIONS = 200;

  private final HeadStore store;
  private final Heads heads;
  private final Editions editions;
  private final EditionTrust trust;

  public CollectionRegister(HeadStore store, Heads heads, Editions editions, EditionTrust trust) {
    this.store = store;
    this.heads = heads;
    this.editions = editions;
    this.trust = trust;
  }

  /**
   * A collection as administrators see it.
   *
   * @param head its head
   * @param current its current edition; empty before the first
   * @param drafts its drafts, by name
   */
  public record Shown(CollectionHead head, Optional<Edition> current, List<DraftHead> drafts) {}

  /** Creates a collection whose key is kept on a server. */
  public Future<CollectionHead> create(String name, String title) {
    return create(name, title, Optional.empty());
  }

  /**
   * Creates a collection; fails with {@link CollectionExistsException}. The library's metadata
   * knows it then, or a request for its next {@code targets} waits.
   *
   * @param signers who is to sign its editions, as JSON; empty for a key kept on a server
   */
  public Future<CollectionHead> create(String name, String title, Optional<String> signers) {
    CollectionHead head =
        new CollectionHead(
            Names.collection(name),
            Names.title(title),
            0,
            Optional.empty(),
            "created:" + UUID.randomUUID(),
            0,
            signers);
    return store
        .listHeads()
        .map(CollectionRegister::withRoom)
        .compose(all -> checkedSigners(head, all))
        .compose(ignored -> store.createHead(head))
        .map(created -> required(created, head))
        .compose(created -> trust.showCollections().map(created));
  }

  /** Of a collection that is there already it is said that it is. */
  private Future<Void> checkedSigners(CollectionHead head, List<CollectionHead> all) {
    boolean exists = all.stream().anyMatch(it -> it.collection().equals(head.collection()));
    return head.signers()
        .filter(json -> !exists)
        .map(json -> trust.checkedSigners(head.collection(), json).<Void>mapEmpty())
        .orElseGet(Future::succeededFuture);
  }

  /** All collections, by name. */
  public Future<List<CollectionHead>> list() {
    return heads.latestOfAll();
  }

  /** One collection. */
  public Future<Shown> show(String name) {
    return heads
        .latest(name)
        .compose(
            head ->
                Future.all(editions.findCurrent(head), drafts(name))
                    .map(both -> new Shown(head, both.resultAt(0), both.resultAt(1))));
  }

  /** Its editions, newest first: at most {@code count}, none newer than {@code newest}. */
  public Future<List<Edition>> editions(String name, long newest, int count) {
    return heads.latest(name).compose(head -> editions.last(head, newest, count));
  }

  private Future<List<DraftHead>> drafts(String collection) {
    return store
        .listDrafts()
        .map(
            all ->
                all.stream()
                    .filter(draft -> draft.collection().equals(collection))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList());
  }

  private static List<CollectionHead> withRoom(List<CollectionHead> all) {
    if (all.size() >= MAX_COLLECTIONS) {
      throw new TooManyCollectionsException(MAX_COLLECTIONS);
    }
    return all;
  }

  private CollectionHead required(boolean created, CollectionHead head) {
    if (!created) {
      throw new CollectionExistsException(head.collection());
    }
    heads.forget(head.collection());
    return head;
  }
}
