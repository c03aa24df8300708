package org.vademecum.server.publish.trust;

import java.time.Instant;
import org.vademecum.core.document.Digest;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Metadata;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * A role's metadata file.
 *
 * @param metadata what is signed
 * @param length of the file, in bytes
 * @param digest of the file
 */
record RoleFile(String role, Envelope envelope, Metadata metadata, long length, Digest digest) {

  /** Reads a file. */
  static RoleFile parse(String role, byte[] bytes) {
    Envelope envelope = Envelope.parse(bytes);
    Fields signed = envelope.signed();
    Metadata metadata =
        switch (role) {
          case Root.NAME -> Root.from(signed);
          case Snapshot.NAME -> Snapshot.from(signed);
          case Timestamp.NAME -> Timestamp.from(signed);
          default -> Targets.from(signed);
        };
    return new RoleFile(role, envelope, metadata, bytes.length, Digest.of(bytes));
  }

  long version() {
    return metadata.version();
  }

  Instant expires() {
    return metadata.expires();
  }

  /** The metadata of {@code targets} or of a delegated role. */
  Targets targets() {
    return (Targets) metadata;
  }
}
