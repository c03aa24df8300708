package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Role;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.fault.InvalidMetadataException;
import org.vademecum.server.publish.fault.StaleMetadataException;
import org.vademecum.server.publish.fault.UnknownRequestException;
import org.vademecum.server.publish.fault.WrongSignatureException;
import org.vademecum.server.store.MetadataRequest;
import org.vademecum.server.store.MetadataStore;

/** Metadata that people sign with keys that are on no server: fetched, signed, sent back. */
public final class MetadataRequests {
  private final MetadataStore store;
  private final ShownReader reader;
  private final Requests requests;
  private final Showing showing;
  private final Attempts attempts;

  MetadataRequests(
      MetadataStore store,
      ShownReader reader,
      Requests requests,
      Showing showing,
      Attempts attempts) {
    this.store = store;
    this.reader = reader;
    this.requests = requests;
    this.showing = showing;
    this.attempts = attempts;
  }

  /**
   * A role's next metadata that waits.
   *
   * @param signatures that it has
   * @param threshold that it needs
   */
  public record Waiting(String role, long version, int signatures, int threshold) {}

  /** All that waits, by role. */
  public Future<List<Waiting>> list() {
    return shown()
        .compose(
            files ->
                requests
                    .all()
                    .map(
                        all ->
                            new TreeMap<>(all)
                                .entrySet().stream()
                                    .map(one -> waiting(files, one.getKey(), one.getValue()))
                                    .toList()));
  }

  /** The file to sign, in canonical JSON, with the signatures that it has. */
  public Future<byte[]> get(String role) {
    return request(role).map(request -> Requests.envelope(request).toBytes());
  }

  /**
   * Adds a signature; when they are enough the metadata is shown. Fails with {@link
   * WrongSignatureException} for one that does not count.
   */
  public Future<Waiting> sign(String role, String keyId, String signature) {
    return attempts
        .until("the request for '" + role + "'", () -> attempt(role, keyId, signature))
        .compose(waiting -> showing.run(Set.of()).map(waiting));
  }

  private Future<Optional<Waiting>> attempt(String role, String keyId, String signature) {
    return Future.all(shown(), request(role))
        .compose(
            read -> {
              RoleFiles files = read.resultAt(0);
              MetadataRequest request = read.resultAt(1);
              Envelope signed =
                  files.with(
                      role, Requests.envelope(request), new Envelope.Signature(keyId, signature));
              return requests
                  .sign(request, signed)
                  .map(won -> won ? Optional.of(waiting(files, role, signed)) : Optional.empty());
            });
  }

  /**
   * Takes the next root (TUF section 5.3): one version on, signed by as many keys as the root now
   * and as it asks itself.
   */
  public Future<Void> putRoot(byte[] bytes) {
    RoleFile next = parseRoot(bytes);
    return shown()
        .compose(files -> store.putMetadata(Root.NAME, required(files, next), bytes(next)))
        .map(
            mine -> {
              if (!mine) {
                throw new StaleMetadataException(Root.NAME, next.version(), next.version() + 1);
              }
              return mine;
            })
        .compose(mine -> showing.run(Set.of()))
        .mapEmpty();
  }

  private static byte[] bytes(RoleFile file) {
    return file.envelope().toBytes();
  }

  private static RoleFile parseRoot(byte[] bytes) {
    try {
      return RoleFile.parse(Root.NAME, bytes);
    } catch (MalformedMetadataException e) {
      throw new InvalidMetadataException(Root.NAME, String.valueOf(e.getMessage()));
    }
  }

  private static long required(RoleFiles files, RoleFile next) {
    long wanted = files.version(Root.NAME) + 1;
    if (next.version() != wanted) {
      throw new StaleMetadataException(Root.NAME, next.version(), wanted);
    }
    if (!RootStep.follows(files.root(), next)) {
      throw new InvalidMetadataException(
          Root.NAME, "it is not signed by as many keys as the root before it and it itself ask");
    }
    return wanted;
  }

  private Future<MetadataRequest> request(String role) {
    return requests
        .find(role)
        .map(found -> found.orElseThrow(() -> new UnknownRequestException(role)));
  }

  private Future<RoleFiles> shown() {
    return reader
        .find()
        .compose(
            found ->
                found.isPresent() ? Future.succeededFuture(found.get()) : showing.run(Set.of()))
        .map(Shown::files);
  }

  private static Waiting waiting(RoleFiles files, String role, Envelope envelope) {
    return new Waiting(
        role,
        Requests.version(envelope),
        files.counting(role, envelope),
        files.signers(role).map(Role::threshold).orElse(1));
  }
}
