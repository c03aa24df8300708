package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.vademecum.core.trust.json.MalformedMetadataException;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.server.publish.async.Attempts;
import org.vademecum.server.publish.fault.InvalidMetadataException;
import org.vademecum.server.publish.fault.StaleMetadataException;
import org.vademecum.server.store.MetadataReader;

/**
 * Takes a whole {@code targets.json} that people made and signed in a ceremony. It takes the place
 * of what waits for signatures, so that it is shown in the same way; what it lacks, such as a
 * collection that came meanwhile, is asked for anew.
 */
public final class OfferedTargets {
  private final MetadataReader store;
  private final Requests requests;
  private final Showing showing;
  private final Signer signer;
  private final Attempts attempts;

  OfferedTargets(
      MetadataReader store, Requests requests, Showing showing, Signer signer, Attempts attempts) {
    this.store = store;
    this.requests = requests;
    this.showing = showing;
    this.signer = signer;
    this.attempts = attempts;
  }

  /**
   * Takes and shows a file; one that is shown already is taken again. Fails with {@link
   * StaleMetadataException} for one that is no newer, and with {@link InvalidMetadataException} for
   * one with too few signatures, or that could not be served.
   */
  public Future<Void> put(byte[] bytes) {
    RoleFile next = parse(bytes);
    return attempts.until("'" + Targets.NAME + "'", () -> attempt(next)).mapEmpty();
  }

  private static RoleFile parse(byte[] bytes) {
    try {
      return RoleFile.parse(Targets.NAME, bytes);
    } catch (MalformedMetadataException e) {
      throw new InvalidMetadataException(Targets.NAME, String.valueOf(e.getMessage()));
    }
  }

  /** Empty when another request was faster. */
  private Future<Optional<Shown>> attempt(RoleFile next) {
    return showing
        .run(Set.of())
        .compose(
            shown ->
                shows(shown, next)
                    ? Future.succeededFuture(Optional.of(shown))
                    : requireFree(required(shown.files(), next))
                        .compose(free -> requests.put(Targets.NAME, next.envelope()))
                        .compose(put -> showing.run(Set.of()))
                        .map(Optional::of)
                        .map(now -> now.filter(it -> shows(it, next))));
  }

  private static boolean shows(Shown shown, RoleFile file) {
    return shown
        .files()
        .find(Targets.NAME)
        .filter(now -> isSame(now.envelope().toBytes(), file))
        .isPresent();
  }

  private static boolean isSame(byte[] bytes, RoleFile file) {
    return Arrays.equals(bytes, file.envelope().toBytes());
  }

  private RoleFile required(RoleFiles files, RoleFile next) {
    long shown = files.version(Targets.NAME);
    if (next.version() <= shown) {
      throw new StaleMetadataException(Targets.NAME, next.version(), shown + 1);
    }
    if (!files.accepts(Targets.NAME, next.envelope())) {
      throw new InvalidMetadataException(
          Targets.NAME,
          "it is not signed by as many keys as version "
              + files.root().version()
              + " of the root asks");
    }
    if (!next.expires().isAfter(signer.now())) {
      throw new InvalidMetadataException(
          Targets.NAME, "it was to be believed until " + next.expires());
    }
    DelegationForm.require(files, next.targets());
    return next;
  }

  /** A number that was written by a node which then died is nobody else's. */
  private Future<Void> requireFree(RoleFile next) {
    return store
        .findMetadata(Targets.NAME, next.version())
        .map(
            found -> {
              if (found.isPresent() && !isSame(found.get(), next)) {
                throw new StaleMetadataException(Targets.NAME, next.version(), next.version() + 1);
              }
              return null;
            });
  }
}
