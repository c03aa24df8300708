package org.vademecum.server.publish.erasure;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.DraftHead;
import org.vademecum.server.store.HeadStore;

/** Reads what all editions and drafts of a library are made of. */
final class Versions {
  private static final int EDITIONS_AT_ONCE = 200;
  private static final Comparator<Version> ORDER =
      Comparator.comparing(Version::collection)
          .thenComparing(version -> version.language().tag())
          .thenComparing(Version::edition);

  private final HeadStore drafts;
  private final Heads heads;
  private final Editions editions;

  Versions(HeadStore drafts, Heads heads, Editions editions) {
    this.drafts = drafts;
    this.heads = heads;
    this.editions = editions;
  }

  /**
   * A library's past and present.
   *
   * @param versions by collection, language and edition
   * @param orders all that were ever decided
   */
  record Read(List<Version> versions, List<Order> orders) {}

  Future<Read> read() {
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    return heads
        .latestOfAll()
        .compose(all -> addEditions(read, all))
        .compose(done -> drafts.listDrafts())
        .map(all -> complete(read, all));
  }

  /** The orders of a collection, as its current edition has them. */
  Future<List<Order>> orders(CollectionHead head) {
    return editions.findCurrent(head).map(Versions::orders);
  }

  static List<Order> orders(Optional<Edition> current) {
    List<Order> orders = new ArrayList<>();
    current
        .map(Edition::record)
        .ifPresent(
            record ->
                record
                    .getErasuresList()
                    .forEach(it -> orders.add(new Order(record.getCollection(), it))));
    return orders;
  }

  private Future<Void> addEditions(Read read, List<CollectionHead> all) {
    Future<Void> step = Future.succeededFuture();
    for (CollectionHead head : all) {
      step =
          step.compose(done -> orders(head))
              .compose(
                  orders -> {
                    read.orders().addAll(orders);
                    return addEditions(read, head, head.edition());
                  });
    }
    return step;
  }

  private Future<Void> addEditions(Read read, CollectionHead head, long newest) {
    if (newest <= 0) {
      return Future.succeededFuture();
    }
    return editions
        .last(head, newest, EDITIONS_AT_ONCE)
        .compose(
            some -> {
              some.forEach(edition -> add(read, edition));
              return addEditions(read, head, newest - EDITIONS_AT_ONCE);
            });
  }

  private static void add(Read read, Edition edition) {
    String collection = edition.record().getCollection();
    edition
        .packs()
        .forEach(
            (language, roots) ->
                read.versions().add(new Version(collection, edition.number(), language, roots)));
  }

  private static Read complete(Read read, List<DraftHead> all) {
    for (DraftHead draft : all) {
      draft
          .packs()
          .forEach(
              (language, roots) ->
                  read.versions()
                      .add(new Version(draft.collection(), draft.baseEdition(), language, roots)));
    }
    read.versions().sort(ORDER);
    return read;
  }
}
