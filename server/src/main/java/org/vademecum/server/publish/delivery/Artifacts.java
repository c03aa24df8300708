package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.erasure.ErasedList;
import org.vademecum.server.publish.fault.ErasedException;
import org.vademecum.server.publish.fault.UnknownArtifactException;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.publish.node.Sketches;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.ArtifactStore.Evicted;

/** Bundles and deltas of published roots, each built once and then read by all nodes. */
public final class Artifacts {
  private final ArtifactStore store;
  private final TreeWork work;
  private final PublishedRoots roots;
  private final ErasedList erased;
  private final Sketches sketches;
  private final DeliveryPolicy policy;
  private final Clock clock;
  private final Builds builds;
  private final UsedToday used;

  /**
   * @param work a pool of its own, so that large bundles do not hold up publishing
   */
  Artifacts(
      Vertx vertx,
      ArtifactStore store,
      TreeWork work,
      PublishedRoots roots,
      ErasedList erased,
      Sketches sketches,
      DeliveryPolicy policy,
      Clock clock) {
    this.store = store;
    this.work = work;
    this.roots = roots;
    this.erased = erased;
    this.sketches = sketches;
    this.policy = policy;
    this.clock = clock;
    this.builds = new Builds(vertx);
    this.used = new UsedToday(store);
  }

  /** The bundle of a published root as it is first written: the same bytes for ever. */
  public Future<Artifact> bundle(PackId pack, Digest root) {
    return roots
        .require(pack, root)
        .compose(textBytes -> erased.requireThere(ErasedList.root(pack, root)).map(textBytes))
        .compose(textBytes -> knownBundle(pack, root, policy.firstEffort(textBytes)));
  }

  /** The bundle of a root that is known to be published. */
  Future<Artifact> knownBundle(PackId pack, Digest root, Effort effort) {
    return get(ArtifactKeys.bundle(pack, root, effort), nodes -> write(nodes, pack, root, effort));
  }

  /** The delta between two published roots. */
  public Future<Artifact> delta(PackId pack, Digest from, Digest to) {
    return roots
        .require(pack, from)
        .compose(ignored -> roots.require(pack, to))
        .compose(ignored -> erased.requireThere(ErasedList.root(pack, to)))
        .compose(ignored -> knownDelta(pack, from, to));
  }

  /** The delta between two roots that are known to be published. */
  Future<Artifact> knownDelta(PackId pack, Digest from, Digest to) {
    return get(
        ArtifactKeys.delta(pack, from, to),
        nodes ->
            DeltaWriter.write(
                nodes,
                pack.collection(),
                pack.language(),
                from,
                to,
                root -> sketches.of(pack, nodes, root)));
  }

  /**
   * An artifact by digest; fails with {@link UnknownArtifactException}, or with {@code
   * ErasedException} when it had a text that was erased.
   */
  public Future<Artifact> get(Digest digest) {
    return store
        .findArtifactByDigest(digest)
        .compose(
            found ->
                found.isPresent()
                    ? erased.requireThere(found.get().key()).map(found.get())
                    : erased.gone(digest, new UnknownArtifactException(digest.hex())))
        .compose(this::use);
  }

  /** Bytes of one piece of an artifact. */
  public Future<byte[]> piece(Digest piece) {
    return store.getPiece(piece);
  }

  /** Of some roots of a pack, those that have an erased text. */
  Future<Set<Digest>> erased(PackId pack, Collection<Digest> some) {
    Map<Digest, Digest> listed = new HashMap<>();
    some.forEach(root -> listed.put(ErasedList.root(pack, root), root));
    return erased
        .of(listed.keySet())
        .map(
            found -> {
              listed.keySet().retainAll(found);
              return Set.copyOf(listed.values());
            });
  }

  /** Those of some files that are built, by key. */
  Future<Map<String, Artifact>> find(Collection<String> keys) {
    return store.findArtifacts(keys);
  }

  /** Keeps files that are there for some days more. */
  Future<Void> keep(Collection<Artifact> files) {
    return used.mark(files.stream().map(Artifact::key).toList(), today());
  }

  /** Deletes files that were not listed or asked for of late. */
  Future<Evicted> evict() {
    return store.evict(policy.firstDayKept(today()));
  }

  /** Whether nothing is being built here that someone may be waiting for. */
  boolean isIdle() {
    return builds.isIdle();
  }

  /** Stores a bundle that was written elsewhere. */
  Future<Artifact> put(PackId pack, Digest root, Effort effort, byte[] content) {
    return put(ArtifactKeys.bundle(pack, root, effort), content);
  }

  /** What was erased while it was written into a file goes with the file. */
  private Future<Artifact> put(String key, byte[] content) {
    return store
        .putArtifact(key, content, today())
        .compose(
            file ->
                erased
                    .requireThere(key)
                    .map(file)
                    .recover(
                        fault ->
                            fault instanceof ErasedException
                                ? store
                                    .deleteArtifacts(List.of(file))
                                    .compose(done -> Future.failedFuture(fault))
                                : Future.failedFuture(fault)));
  }

  static byte[] write(NodeSource nodes, PackId pack, Digest root, Effort effort) {
    return BundleWriter.write(nodes, pack.collection(), pack.language(), root, effort);
  }

  private Future<Artifact> get(String key, Function<NodeSource, byte[]> write) {
    return store
        .findArtifact(key)
        .compose(found -> found.isPresent() ? use(found.get()) : build(key, write));
  }

  private Future<Artifact> build(String key, Function<NodeSource, byte[]> write) {
    return builds.build(key, () -> work.run(write).compose(content -> put(key, content)));
  }

  private Future<Artifact> use(Artifact file) {
    return used.mark(List.of(file.key()), today()).otherwiseEmpty().map(file);
  }

  private long today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }
}
