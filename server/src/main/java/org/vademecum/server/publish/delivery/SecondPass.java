package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Offers.Found;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.CollectionHead;

/**
 * Writes bundles that were written quickly once more with all effort, one at a time, while nobody
 * waits for another file. The result is offered from then on where it is smaller; the first one
 * stays for those who are fetching it. What is lost when a node stops is begun again by the next.
 */
final class SecondPass {
  private static final Logger LOG = LoggerFactory.getLogger(SecondPass.class);

  private final Heads heads;
  private final Artifacts artifacts;
  private final Offers offers;
  private final DeliveryPolicy policy;
  private final Manifests manifests;
  private final Claims claims;
  private final TreeWork work;
  private final Map<PackId, Standing.Bundle> waiting = new LinkedHashMap<>();

  /** Roots whose bundles get no smaller. */
  private final Set<Digest> vain = ConcurrentHashMap.newKeySet();

  private boolean running;
  private volatile boolean stopped;

  /**
   * @param work a pool of its own, of one thread
   */
  SecondPass(
      Heads heads,
      Artifacts artifacts,
      Offers offers,
      DeliveryPolicy policy,
      Manifests manifests,
      Claims claims,
      TreeWork work) {
    this.heads = heads;
    this.artifacts = artifacts;
    this.offers = offers;
    this.policy = policy;
    this.manifests = manifests;
    this.claims = claims;
    this.work = work;
  }

  /** Whether a bundle cannot become smaller; if that is not known, its turn will come. */
  boolean isDone(PackId pack, Standing.Bundle first) {
    if (vain.contains(first.of().root())) {
      return true;
    }
    synchronized (this) {
      waiting.put(pack, first);
    }
    runNext();
    return false;
  }

  void stop() {
    stopped = true;
  }

  private synchronized void runNext() {
    if (running || stopped || waiting.isEmpty()) {
      return;
    }
    Map.Entry<PackId, Standing.Bundle> next = waiting.entrySet().iterator().next();
    waiting.remove(next.getKey());
    running = true;
    run(next.getKey(), next.getValue()).onComplete(done -> runFollowing());
  }

  private void runFollowing() {
    synchronized (this) {
      running = false;
    }
    runNext();
  }

  private Future<Boolean> run(PackId pack, Standing.Bundle first) {
    return heads
        .latest(pack.collection())
        .compose(
            head ->
                isWanted(head, pack, first)
                    .compose(wanted -> wanted ? claim(pack, first) : Future.succeededFuture(false)))
        .onFailure(fault -> tell(pack, fault));
  }

  /** A bundle that was overtaken while it waited is left as it is. */
  private Future<Boolean> isWanted(CollectionHead head, PackId pack, Standing.Bundle first) {
    Step step = new Step.SecondPass(first);
    return offers
        .find(head, pack)
        .map(
            found -> found.map(Found::standing).map(policy::next).filter(step::equals).isPresent());
  }

  private Future<Boolean> claim(PackId pack, Standing.Bundle first) {
    return claims.run(
        "second-pass/" + pack,
        policy.lease(first.of().textBytes()),
        () -> write(pack, first).onSuccess(done -> manifests.renew(pack)));
  }

  private Future<Boolean> write(PackId pack, Standing.Bundle first) {
    Digest root = first.of().root();
    return work.run(
            nodes ->
                Artifacts.write(
                    new PatientNodes(nodes, artifacts::isIdle, () -> stopped),
                    pack,
                    root,
                    Effort.THOROUGH))
        .compose(content -> keep(pack, first, content));
  }

  private Future<Boolean> keep(PackId pack, Standing.Bundle first, byte[] content) {
    Digest root = first.of().root();
    LOG.info(
        "the bundle of {} at edition {}, second pass: {} bytes after {}",
        pack,
        first.of().edition(),
        content.length,
        first.bytes());
    if (content.length >= first.bytes()) {
      vain.add(root);
      return Future.succeededFuture(true);
    }
    return artifacts.put(pack, root, Effort.THOROUGH, content).map(true);
  }

  private void tell(PackId pack, Throwable fault) {
    if (!stopped) {
      LOG.warn("the second pass for {} failed, will try again: {}", pack, fault.toString());
    }
  }
}
