package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;

/** Reads trust metadata, and the files that it names. */
public interface MetadataReader {

  /** Which versions are shown; empty before the library's first start. */
  Future<Optional<MetadataHead>> findMetadataHead();

  /** The bytes of a role's version. */
  Future<Optional<byte[]>> findMetadata(String role, long version);

  /** The bytes of some roles' versions, those that are there, by role. */
  Future<Map<String, byte[]>> findMetadata(Map<String, Long> versions);

  /** The bytes of a target by their SHA-256. */
  Future<Optional<byte[]>> findTarget(Digest digest);

  /** The signed metadata that shows an edition record, put before the edition is decided. */
  Future<Optional<byte[]>> findApproval(Digest record);
}
