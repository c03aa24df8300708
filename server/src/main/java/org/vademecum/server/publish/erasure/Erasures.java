package org.vademecum.server.publish.erasure;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Digest;
import org.vademecum.proto.v1.Erasure;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.node.NodeCache;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.Erased;
import org.vademecum.server.store.Erased.Kind;
import org.vademecum.server.store.ErasureStore;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.NodeStore;

/**
 * Carries out what editions decided to erase. First all that belongs to an erasing is listed, then
 * it goes, then the erasing is marked as done; so whoever begins again after a node died finds what
 * is left, though it can no longer be read from the trees.
 */
public final class Erasures {
  private final ErasureStore store;
  private final ErasedList list;
  private final Heads heads;
  private final Versions versions;
  private final TreeWork work;
  private final Wipe wipe;

  /** Names of orders that this node knows to be done. */
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  /**
   * Where texts are.
   *
   * @param cache of this node, which may have some at hand
   */
  public record Stored(
      ErasureStore erasures,
      NodeStore nodes,
      ArtifactStore artifacts,
      AttachmentStore attachments,
      HeadStore drafts,
      NodeCache cache) {}

  public Erasures(Stored stored, ErasedList list, Heads heads, Editions editions, TreeWork work) {
    this.store = stored.erasures();
    this.list = list;
    this.heads = heads;
    this.versions = new Versions(stored.drafts(), heads, editions);
    this.work = work;
    this.wipe = new Wipe(stored);
  }

  /**
   * What an erasing would take.
   *
   * @param erasure with the number of the edition that would decide it
   */
  public Future<Found> find(String collection, Erasure erasure) {
    Order order = new Order(collection, erasure);
    return versions
        .read()
        .compose(read -> work.run(nodes -> new ErasureSearch(nodes, read, order).run()));
  }

  /** Carries out all that current editions decided and nobody has finished. */
  public Future<Void> finishAll() {
    return heads
        .latestOfAll()
        .compose(
            all -> {
              Future<Void> step = Future.succeededFuture();
              for (CollectionHead head : all) {
                step = step.compose(before -> finish(head));
              }
              return step;
            });
  }

  /** The same for one collection. */
  public Future<Void> finish(String collection) {
    return heads.latest(collection).compose(this::finish);
  }

  private Future<Void> finish(CollectionHead head) {
    return versions
        .orders(head)
        .compose(
            orders -> {
              Future<Void> step = Future.succeededFuture();
              for (Order order : orders) {
                step = step.compose(before -> finish(order));
              }
              return step;
            });
  }

  private Future<Void> finish(Order order) {
    if (done.contains(order.name())) {
      return Future.succeededFuture();
    }
    return store
        .findErased(List.of(order.mark()))
        .compose(marks -> marks.isEmpty() ? carryOut(order) : Future.succeededFuture())
        .onSuccess(
            ignored -> {
              wipe.forget();
              list.forget();
              done.add(order.name());
            });
  }

  private Future<Void> carryOut(Order order) {
    return find(order.collection(), order.erasure())
        .compose(found -> store.putErased(entries(order, found)))
        .compose(ignored -> store.listErased())
        .map(all -> all.stream().filter(it -> it.order().equals(order.name())).toList())
        .compose(wipe::run)
        .compose(ignored -> store.putErased(List.of(entry(order, order.mark(), Kind.ORDER))));
  }

  private static List<Erased> entries(Order order, Found found) {
    List<Erased> entries = new ArrayList<>();
    found.nodes().forEach(it -> entries.add(entry(order, it, Kind.NODE)));
    found.attachments().forEach(it -> entries.add(entry(order, it, Kind.ATTACHMENT)));
    found.roots().forEach(it -> entries.add(entry(order, it, Kind.ROOT)));
    found.texts().forEach(it -> entries.add(entry(order, it, Kind.TEXT)));
    return entries;
  }

  private static Erased entry(Order order, Digest digest, Kind kind) {
    Erasure erasure = order.erasure();
    return new Erased(
        digest, kind, order.name(), erasure.getReason(), erasure.getBy(), erasure.getErasedAt());
  }

  /** The whole list, to be applied elsewhere. */
  public Future<List<Erased>> list() {
    return store.listErased();
  }

  /** Takes over a list from elsewhere, and wipes what it names and is here. */
  public Future<Void> apply(Collection<Erased> entries) {
    return store
        .putErased(entries)
        .compose(ignored -> wipe.run(entries))
        .onSuccess(ignored -> list.forget());
  }
}
