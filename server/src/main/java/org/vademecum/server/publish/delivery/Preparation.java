package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.delivery.Offers.Bundle;
import org.vademecum.server.publish.delivery.Offers.Published;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;

/**
 * Builds in the background what most devices will ask for after a publication: deltas from the last
 * few roots, and a bundle when the delta on top of the last one stops paying. What it does not
 * build is built when asked for.
 */
public final class Preparation {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final Heads heads;
  private final Editions editions;
  private final Artifacts artifacts;
  private final Offers offers;
  private final Manifests manifests;
  private volatile boolean stopped;

  public Preparation(Heads heads, Editions editions, Artifacts artifacts, Manifests manifests) {
    this.heads = heads;
    this.editions = editions;
    this.artifacts = artifacts;
    this.offers = new Offers(editions, artifacts);
    this.manifests = manifests;
  }

  /** Prepares the packs of a collection's current edition; a fault is logged, not passed on. */
  public Future<Void> prepare(String collection) {
    return heads
        .latest(collection)
        .compose(this::prepare)
        .onFailure(fault -> tell(collection, fault))
        .otherwiseEmpty();
  }

  /** Prepares nothing further. */
  public void stop() {
    stopped = true;
  }

  private void tell(String collection, Throwable fault) {
    if (!stopped) {
      LOG.warn("preparing the files of '{}' failed: {}", collection, fault.toString());
    }
  }

  private Future<Void> prepare(CollectionHead head) {
    return editions
        .findCurrent(head)
        .compose(
            current ->
                current.isPresent() ? preparePacks(head, current.get()) : Future.succeededFuture());
  }

  private Future<Void> preparePacks(CollectionHead head, Edition edition) {
    Future<Void> step = Future.succeededFuture();
    for (Language language : edition.packs().keySet()) {
      PackId pack = new PackId(head.collection(), language);
      step = step.compose(ignored -> prepare(head, pack));
    }
    return step;
  }

  private Future<Void> prepare(CollectionHead head, PackId pack) {
    return offers
        .roots(head, pack)
        .compose(roots -> deltas(pack, roots).compose(ignored -> bundle(pack, roots)))
        .onSuccess(ignored -> manifests.forget(pack, head));
  }

  private Future<Void> deltas(PackId pack, List<Published> roots) {
    Digest current = roots.get(0).root();
    List<Future<Artifact>> built = new ArrayList<>();
    roots.stream()
        .skip(1)
        .limit(DeliveryPolicy.PREPARED_DELTAS)
        .forEach(from -> built.add(artifacts.delta(pack, from.root(), current)));
    return Future.all(built).mapEmpty();
  }

  private Future<Void> bundle(PackId pack, List<Published> roots) {
    Digest current = roots.get(0).root();
    return offers
        .findBundle(pack, roots, 0)
        .compose(last -> stillPays(pack, last, current))
        .compose(
            pays -> pays ? Future.succeededFuture() : artifacts.bundle(pack, current).mapEmpty());
  }

  private Future<Boolean> stillPays(PackId pack, Optional<Bundle> last, Digest current) {
    if (last.isEmpty() || last.get().of().root().equals(current)) {
      return Future.succeededFuture(last.isPresent());
    }
    Bundle bundle = last.get();
    return artifacts
        .delta(pack, bundle.of().root(), current)
        .map(delta -> !DeliveryPolicy.newBundlePays(bundle.file().size(), delta.size()));
  }
}
