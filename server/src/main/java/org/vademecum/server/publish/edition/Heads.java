package org.vademecum.server.publish.edition;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.async.Recent;
import org.vademecum.server.publish.fault.UnknownCollectionException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.HeadReader;

/**
 * Collections' heads. Whoever reads one through here sees only editions that are shown: a decided
 * edition that its publisher did not show (it died between the two steps) is shown first.
 */
public final class Heads {
  /** How old a head may be that readers get: bounds how late a node notices another's publish. */
  public static final Duration READER_AGE = Duration.ofMillis(250);

  private static final String ALL = "";

  private final HeadReader heads;
  private final EditionStore editions;
  private final Recent<String, CollectionHead> recent;
  private final Recent<String, List<CollectionHead>> recentList;
  private final Map<String, Digest> shown = new ConcurrentHashMap<>();

  public Heads(Vertx vertx, HeadReader heads, EditionStore editions) {
    this.heads = heads;
    this.editions = editions;
    this.recent = new Recent<>(vertx, READER_AGE, this::latest);
    this.recentList = new Recent<>(vertx, READER_AGE, ignored -> latestOfAll());
  }

  /** A head as readers see it: at most {@link #READER_AGE} old. */
  public Future<CollectionHead> recent(String collection) {
    return recent.get(collection);
  }

  /** All heads by name, at most {@link #READER_AGE} old. */
  public Future<List<CollectionHead>> recentOfAll() {
    return recentList.get(ALL);
  }

  /** A head as it is now. */
  public Future<CollectionHead> latest(String collection) {
    return heads
        .findHead(collection)
        .map(head -> head.orElseThrow(() -> new UnknownCollectionException(collection)))
        .compose(this::show);
  }

  /** All heads as they are now, by name. */
  public Future<List<CollectionHead>> latestOfAll() {
    return heads.listHeads().compose(this::showAll);
  }

  /** Makes a head's edition findable by number, if it is not yet, and forgets older readings. */
  public Future<CollectionHead> show(CollectionHead head) {
    if (head.record().isEmpty()
        || head.record().equals(Optional.ofNullable(shown.get(head.collection())))) {
      return Future.succeededFuture(head);
    }
    Digest record = head.record().get();
    return editions
        .showEdition(head.collection(), head.edition(), record, head.release())
        .map(
            ignored -> {
              shown.put(head.collection(), record);
              return head;
            });
  }

  /** Forgets what was read, after a change by this node. */
  public void forget(String collection) {
    recent.forget(collection);
    recentList.forget(ALL);
  }

  private Future<List<CollectionHead>> showAll(List<CollectionHead> all) {
    List<Future<CollectionHead>> steps = new ArrayList<>(all.size());
    all.forEach(head -> steps.add(show(head)));
    return Future.all(steps).map(all);
  }
}
