package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;

/** Reads signed edition records. */
public interface EditionReader {

  /** The signed record with a digest (of the record, not of its signature). */
  Future<Optional<byte[]>> findRecord(Digest record);

  /** Digest of a collection's record by number, once shown. */
  Future<Optional<Digest>> findEdition(String collection, long edition);

  /** Signed records by number, those that are there. */
  Future<Map<Long, byte[]>> findRecords(String collection, Collection<Long> editions);

  /** How editions went out first, by number, of those that are shown. */
  Future<Map<Long, Release>> findReleases(String collection, Collection<Long> editions);
}
