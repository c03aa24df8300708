package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.publish.name.PackId;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.CollectionHead;

/** Finds which files of a pack are built: the newest bundle, and deltas to the current root. */
final class Offers {

  /** A root and the newest edition that has it. */
  record Published(Digest root, long edition) {}

  /** A bundle that is built. */
  record Bundle(Published of, Artifact file) {}

  /** A delta to the current root that is built. */
  record Delta(Digest from, Artifact file) {}

  /** What is there for a pack. */
  record Found(Optional<Bundle> bundle, List<Delta> deltas) {}

  private final Editions editions;
  private final Artifacts artifacts;

  Offers(Editions editions, Artifacts artifacts) {
    this.editions = editions;
    this.artifacts = artifacts;
  }

  /** Distinct roots of a pack, newest first, within the editions where a bundle is looked for. */
  Future<List<Published>> roots(CollectionHead head, PackId pack) {
    return editions
        .last(head, head.edition(), DeliveryPolicy.BUNDLE_EDITIONS)
        .map(some -> distinct(some, pack));
  }

  private static List<Published> distinct(List<Edition> newestFirst, PackId pack) {
    Map<Digest, Published> roots = new LinkedHashMap<>();
    for (Edition edition : newestFirst) {
      PublishedRoots.root(edition, pack.language())
          .ifPresent(root -> roots.putIfAbsent(root, new Published(root, edition.number())));
    }
    return List.copyOf(roots.values());
  }

  /** What is built for a pack whose roots are these, the current one first. */
  Future<Found> find(PackId pack, List<Published> roots) {
    return findBundle(pack, roots, 0)
        .compose(
            bundle -> findDeltas(pack, roots, bundle).map(deltas -> new Found(bundle, deltas)));
  }

  /** The newest bundle from an index on. */
  Future<Optional<Bundle>> findBundle(PackId pack, List<Published> roots, int from) {
    if (from >= roots.size()) {
      return Future.succeededFuture(Optional.empty());
    }
    Published at = roots.get(from);
    return artifacts
        .findBundle(pack, at.root())
        .compose(
            file ->
                file.isPresent()
                    ? Future.succeededFuture(Optional.of(new Bundle(at, file.get())))
                    : findBundle(pack, roots, from + 1));
  }

  private Future<List<Delta>> findDeltas(
      PackId pack, List<Published> roots, Optional<Bundle> bundle) {
    Digest current = roots.get(0).root();
    List<Future<Optional<Delta>>> searches = new ArrayList<>();
    for (Digest from : bases(roots, bundle)) {
      searches.add(
          artifacts
              .findDelta(pack, from, current)
              .map(file -> file.map(found -> new Delta(from, found))));
    }
    return Future.all(searches)
        .map(
            all ->
                all.<Optional<Delta>>list().stream()
                    .flatMap(Optional::stream)
                    .limit(DeliveryPolicy.LISTED_DELTAS)
                    .toList());
  }

  /** Where deltas may begin: the last bundle first, then older roots from the newest on. */
  private static List<Digest> bases(List<Published> roots, Optional<Bundle> bundle) {
    List<Digest> bases = new ArrayList<>();
    bundle.map(found -> found.of().root()).ifPresent(bases::add);
    roots.stream().limit(DeliveryPolicy.LISTED_DELTAS + 1L).forEach(root -> bases.add(root.root()));
    return bases.stream().distinct().filter(base -> !base.equals(roots.get(0).root())).toList();
  }
}
