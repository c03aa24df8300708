package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.MetadataReader;

/**
 * The next {@code targets.json}, when a collection or a node has come, or when it gets old: signed
 * at once where its key is on this node, else asked for and taken when people have signed it.
 */
final class TargetsStep {
  private final MetadataReader store;
  private final Signer signer;
  private final VersionWriter writer;
  private final Requests requests;

  TargetsStep(MetadataReader store, Signer signer, VersionWriter writer, Requests requests) {
    this.store = store;
    this.signer = signer;
    this.writer = writer;
    this.requests = requests;
  }

  Future<RoleFiles> run(RoleFiles files, Round round) {
    return follow(files)
        .compose(followed -> take(followed, round))
        .compose(taken -> renew(taken, round));
  }

  /** Takes a signed next version whose node died, or was overtaken, before it was shown. */
  private Future<RoleFiles> follow(RoleFiles files) {
    return store
        .findMetadata(Targets.NAME, files.version(Targets.NAME) + 1)
        .map(found -> found.map(bytes -> RoleFile.parse(Targets.NAME, bytes)))
        .compose(
            next ->
                next.filter(it -> files.accepts(Targets.NAME, it.envelope())).isPresent()
                    ? follow(files.with(next.get()))
                    : Future.succeededFuture(files));
  }

  private Future<RoleFiles> take(RoleFiles files, Round round) {
    return round
        .signed(files, Targets.NAME)
        .map(signed -> writer.put(Targets.NAME, Requests.version(signed), signed))
        .orElse(Future.succeededFuture(Optional.empty()))
        .map(written -> written.map(files::with).orElse(files));
  }

  private Future<RoleFiles> renew(RoleFiles files, Round round) {
    Delegations wanted = wanted(files, round);
    if (wanted.equals(files.delegations()) && !signer.isDue(files, Targets.NAME)) {
      return Future.succeededFuture(files);
    }
    long version = files.version(Targets.NAME) + 1;
    return writer
        .next(files, Targets.NAME, version, number -> targets(files, number, wanted))
        .compose(
            written ->
                written.isPresent()
                    ? Future.succeededFuture(files.with(written.get()))
                    : requests
                        .want(Targets.NAME, targets(files, version, wanted))
                        .map(done -> files));
  }

  private Targets targets(RoleFiles files, long version, Delegations delegations) {
    return signer.delegating(version, files.targets().targets(), delegations);
  }

  private Delegations wanted(RoleFiles files, Round round) {
    List<String> collections = round.heads().stream().map(CollectionHead::collection).toList();
    return Delegating.of(
        files.root(), files.delegations(), collections, name -> signers(name, round));
  }

  /** Those whom the collection's founder named, or whom a request names, or a key made here. */
  private Signers signers(String collection, Round round) {
    Optional<Signers> named =
        round.heads().stream()
            .filter(head -> head.collection().equals(collection))
            .flatMap(head -> head.signers().stream())
            .map(Signers::parse)
            .findFirst();
    return named
        .or(() -> waiting(RoleNames.editions(collection), round.requests().get(Targets.NAME)))
        .orElseGet(() -> new Signers(List.of(made(collection)), 1));
  }

  private static Optional<Signers> waiting(String role, @Nullable Envelope request) {
    return Optional.ofNullable(request)
        .flatMap(envelope -> Targets.from(envelope.signed()).delegations())
        .flatMap(delegations -> Signers.of(role, delegations));
  }

  private VerifyingKey made(String collection) {
    return signer.keys().findOrMake(RoleNames.editions(collection)).publicKey();
  }
}
