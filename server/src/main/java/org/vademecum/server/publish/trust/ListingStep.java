package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.MetadataStore;

/** What servers say by themselves: the manifests of collections, and the catalogue. */
final class ListingStep {
  private final MetadataStore store;
  private final Publications publications;
  private final Signer signer;
  private final VersionWriter writer;

  ListingStep(MetadataStore store, Publications publications, Signer signer, VersionWriter writer) {
    this.store = store;
    this.publications = publications;
    this.signer = signer;
    this.writer = writer;
  }

  /**
   * Lists anew what may have changed.
   *
   * @param changed collections whose edition is shown for the first time
   */
  Future<RoleFiles> run(RoleFiles files, Round round, Set<String> changed) {
    Future<RoleFiles> step = Future.succeededFuture(files);
    for (CollectionHead head : round.heads()) {
      String name = head.collection();
      boolean looked = changed.contains(name) || round.asked().contains(name);
      step = step.compose(before -> manifests(before, head, looked));
    }
    return step.compose(
        listed ->
            publications
                .catalogue(round.heads())
                .compose(bytes -> list(listed, RoleNames.CATALOGUE, catalogue(bytes))));
  }

  /** What was listed is shown. */
  void shown() {
    publications.shown();
  }

  private Future<RoleFiles> manifests(RoleFiles files, CollectionHead head, boolean looked) {
    String role = RoleNames.manifests(head.collection());
    boolean shown = head.record().isPresent() && EditionsStep.shows(files, head);
    return shown && (looked || signer.isDue(files, role))
        ? publications
            .manifests(head)
            .compose(manifests -> list(files, role, byPath(head.collection(), manifests)))
        : Future.succeededFuture(files);
  }

  private static Map<String, byte[]> catalogue(byte[] bytes) {
    return Map.of(RoleNames.CATALOGUE, bytes);
  }

  private static Map<String, byte[]> byPath(String collection, Map<String, byte[]> manifests) {
    Map<String, byte[]> byPath = new HashMap<>();
    manifests.forEach(
        (language, bytes) -> byPath.put(RoleNames.manifest(collection, language), bytes));
    return byPath;
  }

  /** Puts the targets of a role and signs them, unless it lists the same already. */
  private Future<RoleFiles> list(RoleFiles files, String role, Map<String, byte[]> contents) {
    Map<String, TargetFile> targets = new HashMap<>();
    contents.forEach((path, bytes) -> targets.put(path, TargetFile.of(bytes)));
    boolean same =
        files.find(role).filter(file -> file.targets().targets().equals(targets)).isPresent();
    if (!files.knows(role) || (same && !signer.isDue(files, role))) {
      return Future.succeededFuture(files);
    }
    return put(contents)
        .compose(
            done ->
                writer.next(
                    files,
                    role,
                    files.version(role) + 1,
                    version -> signer.targets(role, version, targets)))
        .map(written -> written.map(files::with).orElse(files));
  }

  private Future<Void> put(Map<String, byte[]> contents) {
    Future<Void> step = Future.succeededFuture();
    for (byte[] bytes : contents.values()) {
      step = step.compose(done -> store.putTarget(Digest.of(bytes), bytes));
    }
    return step;
  }
}
