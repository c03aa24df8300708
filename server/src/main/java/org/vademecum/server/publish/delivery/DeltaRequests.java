package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Offers.Found;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.BundleIsSmallerException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;

/** Readers' requests for deltas from the root they have, whatever edition it is of. */
public final class DeltaRequests {
  private final Heads heads;
  private final Artifacts artifacts;
  private final Offers offers;
  private final DeliveryPolicy policy;

  DeltaRequests(Heads heads, Artifacts artifacts, Offers offers, DeliveryPolicy policy) {
    this.heads = heads;
    this.artifacts = artifacts;
    this.offers = offers;
    this.policy = policy;
  }

  /**
   * The delta between two published roots; fails with {@link BundleIsSmallerException} when a
   * reader is better served with what the manifest offers to newcomers.
   */
  public Future<Artifact> delta(PackId pack, Digest from, Digest to) {
    return artifacts
        .delta(pack, from, to)
        .compose(
            delta ->
                policy.isLarge(delta.size())
                    ? heads
                        .recent(pack.collection())
                        .compose(head -> offers.find(head, pack))
                        .map(found -> found.map(it -> shorter(it, to, delta)).orElse(delta))
                    : Future.succeededFuture(delta));
  }

  private Artifact shorter(Found found, Digest to, Artifact delta) {
    Standing standing = found.standing();
    if (standing.current().root().equals(to) && policy.bundleIsSmaller(delta.size(), standing)) {
      throw new BundleIsSmallerException(delta.size(), standing.newcomerBytes().orElse(0L));
    }
    return delta;
  }
}
