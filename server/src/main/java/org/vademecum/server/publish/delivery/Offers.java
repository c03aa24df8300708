package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Standing.Published;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;

/** Finds which files of a pack are built: the newest bundle, and deltas to the current root. */
final class Offers {

  /** What is built for a pack, and the files themselves, deltas by the root they begin at. */
  record Found(Standing standing, Optional<Artifact> bundle, Map<Digest, Artifact> deltas) {

    Artifact delta(Digest from) {
      return Objects.requireNonNull(deltas.get(from));
    }
  }

  private record Held(Standing.Bundle bundle, Artifact file) {}

  private final Editions editions;
  private final Artifacts artifacts;
  private final DeliveryPolicy policy;

  Offers(Editions editions, Artifacts artifacts, DeliveryPolicy policy) {
    this.editions = editions;
    this.artifacts = artifacts;
    this.policy = policy;
  }

  /** What is built for a pack; empty when the current edition is without it. */
  Future<Optional<Found>> find(CollectionHead head, PackId pack) {
    return editions
        .last(head, head.edition(), DeliveryPolicy.BUNDLE_EDITIONS)
        .compose(
            some ->
                some.isEmpty() || some.get(0).pack(pack.language()).isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : withoutErased(pack, distinct(some, pack))
                        .compose(roots -> find(pack, roots))
                        .map(Optional::of));
  }

  /** What leads to a root that has an erased text is not served, and from there only unprepared. */
  private Future<List<Published>> withoutErased(PackId pack, List<Published> roots) {
    List<Digest> before = roots.stream().skip(1).map(Published::root).toList();
    return artifacts
        .erased(pack, before)
        .map(erased -> roots.stream().filter(it -> !erased.contains(it.root())).toList());
  }

  /** What the manifest names is kept. */
  Future<Found> keep(Found found) {
    List<Artifact> offered = new ArrayList<>();
    found.bundle().ifPresent(offered::add);
    policy.listed(found.standing()).forEach(from -> offered.add(found.delta(from)));
    return artifacts.keep(offered).map(found);
  }

  private static List<Published> distinct(List<Edition> newestFirst, PackId pack) {
    Map<Digest, Published> roots = new LinkedHashMap<>();
    for (Edition edition : newestFirst) {
      edition
          .pack(pack.language())
          .map(
              it ->
                  new Published(
                      PublishedRoots.root(it),
                      edition.number(),
                      it.getTextBytes(),
                      edition.record().getPublishedAt()))
          .ifPresent(it -> roots.putIfAbsent(it.root(), it));
    }
    return List.copyOf(roots.values());
  }

  private Future<Found> find(PackId pack, List<Published> roots) {
    return findBundle(pack, roots).compose(held -> findDeltas(pack, roots, held));
  }

  private Future<Optional<Held>> findBundle(PackId pack, List<Published> roots) {
    List<String> keys = new ArrayList<>();
    for (Published at : roots) {
      for (Effort effort : Effort.values()) {
        keys.add(ArtifactKeys.bundle(pack, at.root(), effort));
      }
    }
    return artifacts
        .find(keys)
        .map(found -> roots.stream().flatMap(at -> held(pack, at, found).stream()).findFirst());
  }

  /** One written with all effort is there only where it is the smaller one. */
  private static Optional<Held> held(PackId pack, Published at, Map<String, Artifact> found) {
    return Stream.of(Effort.THOROUGH, Effort.QUICK)
        .flatMap(
            effort ->
                Stream.ofNullable(found.get(ArtifactKeys.bundle(pack, at.root(), effort)))
                    .map(file -> new Held(new Standing.Bundle(at, file.size(), effort), file)))
        .findFirst();
  }

  private Future<Found> findDeltas(PackId pack, List<Published> roots, Optional<Held> held) {
    Digest current = roots.get(0).root();
    Map<String, Digest> bases = new HashMap<>();
    for (Digest from : bases(roots, held)) {
      bases.put(ArtifactKeys.delta(pack, from, current), from);
    }
    return artifacts
        .find(bases.keySet())
        .map(
            found -> {
              Map<Digest, Artifact> deltas = new HashMap<>();
              found.forEach((key, file) -> deltas.put(bases.get(key), file));
              return found(roots, held, deltas);
            });
  }

  private static Found found(
      List<Published> roots, Optional<Held> held, Map<Digest, Artifact> deltas) {
    Map<Digest, Long> sizes = new HashMap<>();
    deltas.forEach((from, file) -> sizes.put(from, file.size()));
    Standing standing = new Standing(roots, held.map(Held::bundle), sizes);
    return new Found(standing, held.map(Held::file), deltas);
  }

  /** Where deltas may begin that are prepared or listed. */
  private Set<Digest> bases(List<Published> roots, Optional<Held> held) {
    Standing standing = new Standing(roots, held.map(Held::bundle), Map.of());
    Set<Digest> bases = new LinkedHashSet<>(standing.before(policy.looksBack()));
    standing.bundleBefore().ifPresent(bases::add);
    return bases;
  }
}
