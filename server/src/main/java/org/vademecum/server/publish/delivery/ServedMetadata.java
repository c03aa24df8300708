package org.vademecum.server.publish.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.async.Recent;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.UnknownMetadataException;
import org.vademecum.server.publish.trust.RoleNames;
import org.vademecum.server.store.EditionReader;
import org.vademecum.server.store.MetadataHead;
import org.vademecum.server.store.MetadataReader;

/** Trust metadata and its targets, as readers get them: only what is or was shown. */
public final class ServedMetadata {
  private static final String TIMESTAMP = "timestamp";
  private static final String ROOT = "root";
  private static final String HEAD = "";
  private static final int FILES_AT_HAND = 500;

  private record Key(String role, long version) {}

  private final MetadataReader store;
  private final EditionReader records;
  private final Recent<String, Optional<MetadataHead>> heads;
  private final Cache<Key, Representation> files =
      Caffeine.newBuilder().maximumSize(FILES_AT_HAND).build();

  ServedMetadata(Vertx vertx, MetadataReader store, EditionReader records) {
    this.store = store;
    this.records = records;
    this.heads = new Recent<>(vertx, Heads.READER_AGE, ignored -> store.findMetadataHead());
  }

  /** Reads anew what is shown when the next reader asks. */
  void forget() {
    heads.forget(HEAD);
  }

  /** The current editions that are shown, by collection. */
  Future<Map<String, Long>> editions() {
    return heads.get(HEAD).map(head -> head.map(ServedMetadata::editions).orElse(Map.of()));
  }

  private static Map<String, Long> editions(MetadataHead head) {
    Map<String, Long> editions = new HashMap<>();
    head.versions()
        .forEach(
            (role, version) ->
                RoleNames.collectionOfEditions(role)
                    .ifPresent(
                        collection ->
                            editions.put(collection, RoleNames.editionOfVersion(version))));
    return editions;
  }

  /** The newest timestamp; the only file that changes. */
  public Future<Representation> timestamp() {
    return newest(TIMESTAMP);
  }

  /** The newest root, for those whose trust is to begin with it. */
  public Future<Representation> root() {
    return newest(ROOT);
  }

  private Future<Representation> newest(String role) {
    return heads
        .get(HEAD)
        .compose(
            head -> {
              long version = head.map(shown -> shown.version(role)).orElse(0L);
              return version == 0
                  ? Future.failedFuture(new UnknownMetadataException(name(role, 0)))
                  : file(new Key(role, version));
            });
  }

  /** A version of a role's metadata; none that is newer than what is shown. */
  public Future<Representation> file(String role, long version) {
    return heads
        .get(HEAD)
        .compose(
            head ->
                version < 1 || version > head.map(shown -> shown.version(role)).orElse(0L)
                    ? Future.failedFuture(new UnknownMetadataException(name(role, version)))
                    : file(new Key(role, version)));
  }

  private Future<Representation> file(Key key) {
    Representation known = files.getIfPresent(key);
    return known != null
        ? Future.succeededFuture(known)
        : store
            .findMetadata(key.role(), key.version())
            .map(found -> found.orElseThrow(() -> unknown(key)))
            .map(Representation::packed)
            .onSuccess(file -> files.put(key, file));
  }

  /** A target by the SHA-256 of its bytes: a record, a manifest or a catalogue. */
  public Future<Representation> target(Digest digest) {
    return store
        .findTarget(digest)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(Representation.of(found.get()))
                    : record(digest));
  }

  /** An edition record by the SHA-256 of its bytes. */
  public Future<Representation> record(Digest digest) {
    return records
        .findRecord(digest)
        .map(
            found ->
                found
                    .map(Representation::of)
                    .orElseThrow(() -> new UnknownMetadataException(digest.toString())));
  }

  private static UnknownMetadataException unknown(Key key) {
    return new UnknownMetadataException(name(key.role(), key.version()));
  }

  private static String name(String role, long version) {
    return version == 0 ? role + ".json" : version + "." + role + ".json";
  }
}
