package org.vademecum.server.publish.trust;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.server.publish.fault.UnlistedNodeException;

/** The snapshot of all that is there, and the timestamp of the snapshot. */
final class ClosingStep {
  private final Signer signer;
  private final VersionWriter writer;

  ClosingStep(Signer signer, VersionWriter writer) {
    this.signer = signer;
    this.writer = writer;
  }

  Future<RoleFiles> run(RoleFiles files) {
    return snapshot(files).compose(this::timestamp);
  }

  private Future<RoleFiles> snapshot(RoleFiles files) {
    Map<String, MetaFile> meta = files.snapshotMeta();
    boolean same = files.snapshot().filter(snapshot -> snapshot.meta().equals(meta)).isPresent();
    return same && !signer.isDue(files, Snapshot.NAME)
        ? Future.succeededFuture(files)
        : write(
            files,
            Snapshot.NAME,
            version -> new Snapshot(version, signer.expires(Snapshot.NAME), meta));
  }

  private Future<RoleFiles> timestamp(RoleFiles files) {
    MetaFile snapshot = describe(files.find(Snapshot.NAME).orElseThrow());
    boolean same =
        files.timestamp().filter(timestamp -> timestamp.snapshot().equals(snapshot)).isPresent();
    return same && !signer.isDue(files, Timestamp.NAME)
        ? Future.succeededFuture(files)
        : write(
            files,
            Timestamp.NAME,
            version ->
                new Timestamp(
                    version, signer.expires(Timestamp.NAME), snapshot, Optional.of(signer.now())));
  }

  private static MetaFile describe(RoleFile file) {
    return new MetaFile(
        file.version(),
        OptionalLong.of(file.length()),
        Map.of(TargetFile.SHA256, file.digest().hex()));
  }

  private Future<RoleFiles> write(RoleFiles files, String role, LongFunction<Metadata> content) {
    return writer
        .next(files, role, files.version(role) + 1, content)
        .map(written -> written.map(files::with).orElseThrow(this::unlisted));
  }

  private UnlistedNodeException unlisted() {
    return new UnlistedNodeException(signer.keys().node().publicKey().id());
  }
}
