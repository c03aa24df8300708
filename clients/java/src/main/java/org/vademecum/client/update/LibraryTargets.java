package org.vademecum.client.update;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.vademecum.client.store.Freshness;
import org.vademecum.client.trust.TrustedMetadata;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.proto.v1.Catalogue;

/** What a library's trusted metadata names, and fetching it (docs/trust.md). */
final class LibraryTargets {
  private static final String CATALOGUE = "catalogue";
  private static final long CATALOGUE_BYTES = 1 << 20;
  static final long RECORD_BYTES = 1 << 20;
  private static final long MANIFEST_BYTES = 1 << 18;

  private final MetadataUpdater updater;
  private final BoundedFetch library;
  private final Mirrors mirrors;

  LibraryTargets(MetadataUpdater updater, BoundedFetch library, Mirrors mirrors) {
    this.updater = updater;
    this.library = library;
    this.mirrors = mirrors;
  }

  /** Whether the library has a collection, with or without an edition. */
  boolean has(String collection) {
    return speakers(record(collection)).findFirst().isPresent();
  }

  /** The current edition record of a collection; empty before its first edition. */
  Optional<TargetFile> findRecord(String collection) {
    return find(record(collection));
  }

  byte[] fetchRecord(String collection, TargetFile file) {
    return fetch(record(collection), file, RECORD_BYTES);
  }

  /** A record of the past, which its reader compares with the digest. */
  byte[] fetchRecord(Digest digest) {
    return library.get(Paths.record(digest), RECORD_BYTES);
  }

  /** What is said about fetching a pack; empty when nothing is. */
  Optional<byte[]> fetchManifest(String collection, Language language) {
    String path = "manifests/" + collection + "/" + language.tag();
    return find(path).map(file -> fetch(path, file, MANIFEST_BYTES));
  }

  /** What the library offers; nothing when it does not say. */
  Catalogue fetchCatalogue() {
    return find(CATALOGUE)
        .map(file -> TrustedState.catalogue(fetch(CATALOGUE, file, CATALOGUE_BYTES)))
        .orElse(Catalogue.getDefaultInstance());
  }

  /** How current all is that was looked at. */
  Freshness freshness() {
    Optional<Instant> signedAt = trusted().timestamp().signedAt();
    return new Freshness(signedAt, trusted().freshUntil());
  }

  private static String record(String collection) {
    return "editions/" + collection;
  }

  private Optional<TargetFile> find(String path) {
    return speakers(path).anyMatch(role -> trusted().lists(role.name()))
        ? mirrors.trusted(() -> updater.find(path))
        : Optional.empty();
  }

  private Stream<DelegatedRole> speakers(String path) {
    return trusted()
        .targets()
        .delegations()
        .map(to -> to.roles().stream())
        .orElse(Stream.empty())
        .filter(role -> role.speaksFor(path));
  }

  private byte[] fetch(String path, TargetFile file, long maxBytes) {
    return mirrors.trusted(() -> updater.fetch(library.below(Paths.TARGETS), path, file, maxBytes));
  }

  private TrustedMetadata trusted() {
    return updater.trusted();
  }
}
