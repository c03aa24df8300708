package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.Optional;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.server.store.MetadataReader;

/** The next root, where there is one: put by people, or of throw-away keys when it gets old. */
final class RootStep {
  private final MetadataReader store;
  private final Signer signer;
  private final VersionWriter writer;

  RootStep(MetadataReader store, Signer signer, VersionWriter writer) {
    this.store = store;
    this.signer = signer;
    this.writer = writer;
  }

  Future<RoleFiles> run(RoleFiles files) {
    long version = files.version(Root.NAME) + 1;
    return store
        .findMetadata(Root.NAME, version)
        .map(found -> found.map(bytes -> RoleFile.parse(Root.NAME, bytes)))
        .compose(
            found ->
                found.filter(next -> follows(files.root(), next)).isPresent()
                    ? run(files.with(found.get()))
                    : renew(files, version));
  }

  /** Whether a root follows another (TUF section 5.3): signed as both ask, one version on. */
  static boolean follows(Root now, RoleFile next) {
    Root root = (Root) next.metadata();
    return root.version() == now.version() + 1
        && now.accepts(Root.NAME, next.envelope())
        && root.accepts(Root.NAME, next.envelope());
  }

  private Future<RoleFiles> renew(RoleFiles files, long version) {
    if (!signer.isDue(files, Root.NAME)) {
      return Future.succeededFuture(files);
    }
    Root now = files.root();
    Root next =
        new Root(
            version, signer.expires(Root.NAME), now.consistentSnapshot(), now.keys(), now.roles());
    return signer
        .sign(files, Root.NAME, next)
        .compose(
            signed ->
                signed.isPresent()
                    ? writer.put(Root.NAME, version, signed.get())
                    : Future.succeededFuture(Optional.<RoleFile>empty()))
        .map(written -> written.map(files::with).orElse(files));
  }
}
