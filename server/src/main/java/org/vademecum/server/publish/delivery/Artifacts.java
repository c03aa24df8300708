package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.bundle.Encoder;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.async.Contexts;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.BusyException;
import org.vademecum.server.publish.fault.UnknownArtifactException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.Sketches;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.ArtifactStore.Artifact;

/**
 * Bundles and deltas of published roots, each built once and then read by all nodes. Requests for
 * one that is being built wait for the same building.
 */
public final class Artifacts {
  /** Buildings under way and waiting, beyond which requests are turned away. */
  private static final int MAX_BUILDING = 64;

  private final Vertx vertx;
  private final ArtifactStore store;
  private final TreeWork work;
  private final PublishedRoots roots;
  private final Sketches sketches;
  private final Map<String, Future<Artifact>> building = new ConcurrentHashMap<>();

  /**
   * @param work a pool of its own, so that large bundles do not hold up publishing
   */
  public Artifacts(
      Vertx vertx,
      ArtifactStore store,
      TreeWork work,
      Heads heads,
      Editions editions,
      Sketches sketches) {
    this.vertx = vertx;
    this.store = store;
    this.work = work;
    this.roots = new PublishedRoots(heads, editions);
    this.sketches = sketches;
  }

  /** The bundle of a published root. */
  public Future<Artifact> bundle(PackId pack, Digest root) {
    return get(
        bundleKey(pack, root),
        () -> roots.require(pack, root),
        nodes -> BundleWriter.write(nodes, pack.collection(), pack.language(), root));
  }

  /** The delta between two published roots. */
  public Future<Artifact> delta(PackId pack, Digest from, Digest to) {
    return get(
        deltaKey(pack, from, to),
        () -> roots.require(pack, from).compose(ignored -> roots.require(pack, to)),
        nodes ->
            DeltaWriter.write(
                nodes,
                pack.collection(),
                pack.language(),
                from,
                to,
                root -> sketches.of(pack, nodes, root)));
  }

  /** A bundle that is built already. */
  Future<Optional<Artifact>> findBundle(PackId pack, Digest root) {
    return store.findArtifact(bundleKey(pack, root));
  }

  /** A delta that is built already. */
  Future<Optional<Artifact>> findDelta(PackId pack, Digest from, Digest to) {
    return store.findArtifact(deltaKey(pack, from, to));
  }

  /** An artifact by digest; fails with {@link UnknownArtifactException}. */
  public Future<Artifact> get(Digest digest) {
    return store
        .findArtifactByDigest(digest)
        .map(found -> found.orElseThrow(() -> new UnknownArtifactException(digest.hex())));
  }

  /** Bytes of one piece of an artifact. */
  public Future<byte[]> piece(Digest piece) {
    return store.getPiece(piece);
  }

  private interface Check {
    Future<Void> run();
  }

  private Future<Artifact> get(String key, Check check, Function<NodeSource, byte[]> build) {
    return store
        .findArtifact(key)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(found.get())
                    : check.run().compose(ignored -> buildOnce(key, build)));
  }

  private Future<Artifact> buildOnce(String key, Function<NodeSource, byte[]> build) {
    if (building.size() >= MAX_BUILDING && !building.containsKey(key)) {
      return Future.failedFuture(new BusyException(building.size()));
    }
    Promise<Artifact> promise = Promise.promise();
    Future<Artifact> shared = building.putIfAbsent(key, promise.future());
    if (shared == null) {
      work.run(build)
          .compose(content -> store.putArtifact(key, content))
          .onComplete(done -> building.remove(key, promise.future()))
          .onComplete(promise);
    }
    return Contexts.here(vertx, shared == null ? promise.future() : shared);
  }

  private static String bundleKey(PackId pack, Digest root) {
    return "bundle/" + pack + "/" + root.hex() + "/" + Encoder.LATEST;
  }

  private static String deltaKey(PackId pack, Digest from, Digest to) {
    return "delta/" + pack + "/" + from.hex() + "/" + to.hex() + "/" + Encoder.LATEST;
  }
}
