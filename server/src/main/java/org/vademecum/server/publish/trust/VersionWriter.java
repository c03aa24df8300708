package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.LongFunction;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.server.store.MetadataStore;
import org.vademecum.server.store.StoreException;

/**
 * Writes new versions. A number belongs to whoever puts it first, so that no two nodes ever sign
 * different things under one; who comes second takes the next, and numbers of those who lost, or
 * died, stay unshown.
 */
final class VersionWriter {
  private static final int MOST_TAKEN = 500;

  private final MetadataStore store;
  private final Signer signer;

  VersionWriter(MetadataStore store, Signer signer) {
    this.store = store;
    this.signer = signer;
  }

  /**
   * Signs and writes a role's next version under the first free number; empty when this node's keys
   * are not enough for the role. A number that is taken by the very same content, of a node that
   * lost or died, is used.
   *
   * @param from the first number that will do
   * @param end the first that will not
   * @param content what is to be signed under a number
   */
  Future<Optional<RoleFile>> next(
      RoleFiles files, String role, long from, long end, LongFunction<? extends Metadata> content) {
    if (from >= end) {
      return Future.failedFuture(
          new StoreException("all versions of '" + role + "' before " + end + " are taken"));
    }
    Metadata wanted = content.apply(from);
    return signer
        .sign(files, role, wanted)
        .compose(
            signed ->
                signed.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : putOrFindSame(files, role, wanted, signed.get())
                        .compose(
                            file ->
                                file.isPresent()
                                    ? Future.succeededFuture(file)
                                    : next(files, role, from + 1, end, content)));
  }

  private Future<Optional<RoleFile>> putOrFindSame(
      RoleFiles files, String role, Metadata wanted, Envelope signed) {
    return put(role, wanted.version(), signed)
        .compose(
            mine ->
                mine.isPresent() ? Future.succeededFuture(mine) : findSame(files, wanted, role));
  }

  /** As above, with enough numbers for all who lose. */
  Future<Optional<RoleFile>> next(
      RoleFiles files, String role, long from, LongFunction<? extends Metadata> content) {
    return next(files, role, from, from + MOST_TAKEN, content);
  }

  private Future<Optional<RoleFile>> findSame(RoleFiles files, Metadata wanted, String role) {
    return store
        .findMetadata(role, wanted.version())
        .map(
            found ->
                found
                    .map(bytes -> RoleFile.parse(role, bytes))
                    .filter(file -> saysSame(file.metadata(), wanted))
                    .filter(file -> !signer.isDue(files.with(file), role)));
  }

  /** Whether two say the same, whenever they were signed. */
  private static boolean saysSame(Metadata one, Metadata other) {
    if (one instanceof Targets a && other instanceof Targets b) {
      return a.targets().equals(b.targets()) && a.delegations().equals(b.delegations());
    }
    if (one instanceof Snapshot a && other instanceof Snapshot b) {
      return a.meta().equals(b.meta());
    }
    return one instanceof Timestamp a
        && other instanceof Timestamp b
        && a.snapshot().equals(b.snapshot());
  }

  /** Writes what is signed already; empty when others have its number. */
  Future<Optional<RoleFile>> put(String role, long version, Envelope envelope) {
    byte[] bytes = envelope.toBytes();
    return store
        .putMetadata(role, version, bytes)
        .map(mine -> mine ? Optional.of(RoleFile.parse(role, bytes)) : Optional.empty());
  }
}
