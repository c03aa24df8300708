package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.edition.Editions;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.MetadataReader;

/**
 * The {@code editions} roles: each shows the edition that its collection's head names. What shows
 * an edition was signed before it was decided, so any node can show it; what is old is signed anew
 * where the collection's key is, else asked for.
 */
final class EditionsStep {
  private final MetadataReader store;
  private final Editions editions;
  private final Signer signer;
  private final VersionWriter writer;
  private final Requests requests;

  EditionsStep(
      MetadataReader store,
      Editions editions,
      Signer signer,
      VersionWriter writer,
      Requests requests) {
    this.store = store;
    this.editions = editions;
    this.signer = signer;
    this.writer = writer;
    this.requests = requests;
  }

  Future<RoleFiles> run(RoleFiles files, Round round) {
    Future<RoleFiles> step = Future.succeededFuture(files);
    for (CollectionHead head : round.heads()) {
      step = step.compose(before -> run(before, round, head));
    }
    return step;
  }

  private Future<RoleFiles> run(RoleFiles files, Round round, CollectionHead head) {
    String role = RoleNames.editions(head.collection());
    boolean current = shows(files, head) && !signer.isDue(files, role);
    return head.record().isEmpty() || current || !files.knows(role)
        ? Future.succeededFuture(files)
        : editions
            .findCurrent(head)
            .compose(found -> approved(files, round, role, found.orElseThrow()))
            .map(written -> written.map(files::with).orElse(files));
  }

  private Future<Optional<RoleFile>> approved(
      RoleFiles files, Round round, String role, Edition edition) {
    return store
        .findApproval(edition.digest())
        .compose(
            stored -> {
              Optional<Envelope> approval =
                  stored
                      .map(Envelope::parse)
                      .filter(envelope -> isNext(files, role, envelope))
                      .or(() -> round.signed(files, role).filter(it -> isOf(it, edition)));
              return approval.isPresent()
                  ? writer.put(role, Requests.version(approval.get()), approval.get())
                  : sign(files, role, edition);
            });
  }

  private static boolean isNext(RoleFiles files, String role, Envelope envelope) {
    return Requests.version(envelope) > files.version(role) && files.accepts(role, envelope);
  }

  private static boolean isOf(Envelope envelope, Edition edition) {
    return Targets.from(envelope.signed()).targets().equals(targets(edition));
  }

  private Future<Optional<RoleFile>> sign(RoleFiles files, String role, Edition edition) {
    long version = Math.max(RoleNames.firstVersion(edition.number()), files.version(role) + 1);
    LongFunction<Targets> content = number -> signer.targets(role, number, targets(edition));
    return writer
        .next(files, role, version, RoleNames.firstVersion(edition.number() + 1), content)
        .compose(
            written ->
                written.isPresent()
                    ? Future.succeededFuture(written)
                    : requests.want(role, content.apply(version)).map(Optional.empty()));
  }

  /** What the role says of an edition. */
  static Map<String, TargetFile> targets(Edition edition) {
    return Map.of(
        RoleNames.record(edition.record().getCollection()),
        TargetFile.of(edition.bytes().toByteArray()));
  }

  /** Whether the edition that a head names is the one that is shown. */
  static boolean shows(RoleFiles files, CollectionHead head) {
    return shown(files, head.collection()).equals(head.record());
  }

  private static Optional<Digest> shown(RoleFiles files, String collection) {
    return files
        .find(RoleNames.editions(collection))
        .flatMap(
            file -> Optional.ofNullable(file.targets().targets().get(RoleNames.record(collection))))
        .flatMap(target -> Optional.ofNullable(target.hashes().get(TargetFile.SHA256)))
        .map(Digest::parse);
  }
}
