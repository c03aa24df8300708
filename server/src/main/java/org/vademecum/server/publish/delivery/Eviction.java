package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.util.List;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Evicted;
import org.vademecum.server.store.CollectionHead;

/** Deletes files that are neither offered nor were asked for of late; they can be built again. */
public final class Eviction {
  private final Heads heads;
  private final Editions editions;
  private final Artifacts artifacts;
  private final Offers offers;

  Eviction(Heads heads, Editions editions, Artifacts artifacts, Offers offers) {
    this.heads = heads;
    this.editions = editions;
    this.artifacts = artifacts;
    this.offers = offers;
  }

  /** Marks what all manifests offer, then deletes what has no mark of the last days. */
  public Future<Evicted> evict() {
    return heads.latestOfAll().compose(this::keepOffered).compose(done -> artifacts.evict());
  }

  private Future<Void> keepOffered(List<CollectionHead> all) {
    Future<Void> step = Future.succeededFuture();
    for (CollectionHead head : all) {
      step =
          step.compose(ignored -> editions.findCurrent(head))
              .compose(
                  current ->
                      current.isPresent()
                          ? keepOffered(head, current.get())
                          : Future.succeededFuture());
    }
    return step;
  }

  private Future<Void> keepOffered(CollectionHead head, Edition edition) {
    Future<Void> step = Future.succeededFuture();
    for (Language language : edition.packs().keySet()) {
      PackId pack = new PackId(head.collection(), language);
      step =
          step.compose(ignored -> offers.find(head, pack))
              .compose(
                  found ->
                      found.isPresent()
                          ? offers.keep(found.get()).mapEmpty()
                          : Future.succeededFuture());
    }
    return step;
  }
}
