package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.async.Coalescing;
import org.vademecum.server.publish.delivery.Offers.Found;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.StoreException;

/**
 * Builds in the background what most readers will ask for after a publication, one file after
 * another, as the policy says. What it does not build is built when asked for. It looks at what is
 * there before each file, so that it may be interrupted, repeated and overtaken: by a later
 * edition, whose files are then built instead, or by another node, which is left to it.
 */
public final class Preparation {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final Heads heads;
  private final Editions editions;
  private final Artifacts artifacts;
  private final Offers offers;
  private final DeliveryPolicy policy;
  private final Manifests manifests;
  private final Claims claims;
  private final SecondPass secondPass;
  private final Coalescing<Boolean> runs;
  private volatile boolean stopped;

  Preparation(
      Vertx vertx,
      Heads heads,
      Editions editions,
      Artifacts artifacts,
      Offers offers,
      DeliveryPolicy policy,
      Manifests manifests,
      Claims claims,
      SecondPass secondPass) {
    this.heads = heads;
    this.editions = editions;
    this.artifacts = artifacts;
    this.offers = offers;
    this.policy = policy;
    this.manifests = manifests;
    this.claims = claims;
    this.secondPass = secondPass;
    this.runs = new Coalescing<>(vertx, this::run);
  }

  /**
   * Prepares the packs of a collection's current edition; a fault is logged, not passed on.
   *
   * @return whether all is there that is to be there
   */
  public Future<Boolean> prepare(String collection) {
    return runs.run(collection);
  }

  /** Prepares nothing further. */
  public void stop() {
    stopped = true;
    secondPass.stop();
  }

  private Future<Boolean> run(String collection) {
    return heads
        .latest(collection)
        .compose(this::prepare)
        .onFailure(fault -> tell(collection, fault))
        .otherwise(false);
  }

  private void tell(String collection, Throwable fault) {
    if (!stopped) {
      LOG.warn(
          "preparing the files of '{}' failed, will try again: {}", collection, fault.toString());
    }
  }

  private Future<Boolean> prepare(CollectionHead head) {
    return editions
        .findCurrent(head)
        .compose(
            current ->
                current.isPresent()
                    ? preparePacks(head, current.get().packs().keySet())
                    : Future.succeededFuture(true));
  }

  private Future<Boolean> preparePacks(CollectionHead head, Iterable<Language> languages) {
    Future<Boolean> step = Future.succeededFuture(true);
    for (Language language : languages) {
      PackId pack = new PackId(head.collection(), language);
      step = step.compose(all -> prepare(head, pack).map(done -> all && done));
    }
    return step;
  }

  /** Looks before it claims: most often another node, or an earlier run, has done it all. */
  private Future<Boolean> prepare(CollectionHead head, PackId pack) {
    return next(head, pack)
        .compose(step -> isForReaders(step) ? claim(head, pack, step) : rest(pack, step));
  }

  private Future<Step> next(CollectionHead head, PackId pack) {
    return offers
        .find(head, pack)
        .map(found -> found.map(Found::standing).map(policy::next).orElse(new Step.Nothing()));
  }

  private static boolean isForReaders(Step step) {
    return step instanceof Step.Delta || step instanceof Step.Bundle;
  }

  private Future<Boolean> claim(CollectionHead head, PackId pack, Step first) {
    return claims
        .run("prepare/" + pack, policy.lease(first.textBytes()), () -> build(head, pack, first))
        .onComplete(done -> manifests.renew(pack));
  }

  private Future<Boolean> build(CollectionHead head, PackId pack, Step step) {
    if (!isForReaders(step)) {
      return rest(pack, step);
    }
    return isCurrent(head)
        .compose(
            current ->
                current
                    ? build(pack, step)
                        .compose(built -> next(head, pack))
                        .compose(following -> build(head, pack, requireOther(step, following)))
                    : Future.succeededFuture(false));
  }

  private Future<Boolean> isCurrent(CollectionHead head) {
    return stopped
        ? Future.succeededFuture(false)
        : heads.recent(head.collection()).map(now -> now.edition() <= head.edition());
  }

  private Future<Artifact> build(PackId pack, Step step) {
    return step instanceof Step.Delta delta
        ? artifacts.knownDelta(pack, delta.from(), delta.to().root())
        : artifacts.knownBundle(
            pack, ((Step.Bundle) step).of().root(), ((Step.Bundle) step).effort());
  }

  private static Step requireOther(Step done, Step following) {
    if (following.equals(done)) {
      throw new StoreException("a file was stored but is not found again: " + done);
    }
    return following;
  }

  /** What nobody waits for; true when there is nothing. */
  private Future<Boolean> rest(PackId pack, Step step) {
    return Future.succeededFuture(
        !(step instanceof Step.SecondPass pass) || secondPass.isDone(pack, pass.first()));
  }
}
