package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.store.MetadataRequest;
import org.vademecum.server.store.RequestStore;

/** What waits for signatures by keys that are on no server: one next version a role at most. */
final class Requests {
  private final RequestStore store;

  Requests(RequestStore store) {
    this.store = store;
  }

  /** All that waits, by role. */
  Future<Map<String, Envelope>> all() {
    return store
        .listRequests()
        .map(
            requests -> {
              Map<String, Envelope> all = new HashMap<>();
              requests.forEach(request -> all.put(request.role(), envelope(request)));
              return all;
            });
  }

  Future<Optional<MetadataRequest>> find(String role) {
    return store.findRequest(role);
  }

  /**
   * Asks for signatures of a role's next version, in place of what waited; nothing is done where
   * the same waits already, until whenever it is to be believed.
   */
  Future<Void> want(String role, Targets wanted) {
    MetadataRequest next = request(role, Envelope.of(wanted));
    return store
        .findRequest(role)
        .compose(
            found -> {
              boolean same =
                  found
                      .filter(it -> isSame(Targets.from(envelope(it).signed()), wanted))
                      .isPresent();
              return same ? Future.succeededFuture(true) : put(found, next);
            })
        .mapEmpty();
  }

  /** Puts signed metadata in place of what waited; false when another was faster. */
  Future<Boolean> put(String role, Envelope signed) {
    return store.findRequest(role).compose(found -> put(found, request(role, signed)));
  }

  private Future<Boolean> put(Optional<MetadataRequest> found, MetadataRequest next) {
    return found
        .map(former -> store.replaceRequest(former, next))
        .orElseGet(() -> store.createRequest(next));
  }

  private static boolean isSame(Targets waiting, Targets wanted) {
    return new Targets(
            waiting.version(), wanted.expires(), waiting.targets(), waiting.delegations())
        .equals(wanted);
  }

  /** Adds a signature; false when the request changed meanwhile. */
  Future<Boolean> sign(MetadataRequest request, Envelope signed) {
    return store.replaceRequest(request, request(request.role(), signed));
  }

  /** Ends a request, unless another took its place. */
  Future<Void> end(String role, long version) {
    return store
        .findRequest(role)
        .compose(
            found ->
                found.isPresent() && version(envelope(found.get())) <= version
                    ? store.deleteRequest(found.get())
                    : Future.succeededFuture(false))
        .mapEmpty();
  }

  static Envelope envelope(MetadataRequest request) {
    return Envelope.parse(request.envelope().getBytes(StandardCharsets.UTF_8));
  }

  static long version(Envelope envelope) {
    return envelope.signed().number("version", 1);
  }

  private static MetadataRequest request(String role, Envelope envelope) {
    String text = new String(envelope.toBytes(), StandardCharsets.UTF_8);
    return new MetadataRequest(role, text, UUID.randomUUID().toString());
  }
}
