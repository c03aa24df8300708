package org.vademecum.client.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.trust.ListedBytes;
import org.vademecum.client.trust.TargetSearch;
import org.vademecum.client.trust.TrustedMetadata;
import org.vademecum.core.trust.metadata.MetaFile;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;
import org.vademecum.core.trust.metadata.Timestamp;

/**
 * Follows a TUF repository: fetches metadata in the order of the specification's section 5, lets
 * {@link TrustedMetadata} judge it, and keeps what is trusted as soon as it is. It does not try
 * again: a fetcher may. For one thread.
 */
public final class MetadataUpdater {
  /** Most roots that one update goes through; the next one goes on from there. */
  static final int MOST_ROOTS = 256;

  /** What may have been signed by a key that a root takes away. */
  private static final List<String> EARLIER = List.of(Timestamp.NAME, Snapshot.NAME);

  static final long ROOT_BYTES = 512 << 10;
  private static final long TIMESTAMP_BYTES = 16 << 10;
  private static final long SNAPSHOT_BYTES = 2 << 20;
  private static final long TARGETS_BYTES = 5 << 20;

  private final BoundedFetch fetch;
  private final MetadataStore store;
  private final TrustedMetadata trusted;

  private MetadataUpdater(BoundedFetch metadata, MetadataStore store, Instant now, Expiry expiry) {
    this.fetch = metadata;
    this.store = store;
    byte[] root =
        store
            .find(Root.NAME)
            .orElseThrow(() -> new IllegalStateException("no root is trusted yet: put one first"));
    this.trusted = new TrustedMetadata(root, now, expiry);
  }

  /**
   * Brings the metadata of the four top roles up to date.
   *
   * @param metadata whose paths begin where the metadata lies
   * @param store that has a trusted root already
   * @param now the time that expiry is held against
   * @throws ContentException when something breaks a rule
   * @throws TransportException when something cannot be had
   */
  public static MetadataUpdater refreshed(
      Fetcher metadata, MetadataStore store, Instant now, Expiry expiry) {
    return refreshed(BoundedFetch.ofData(metadata), store, now, expiry);
  }

  static MetadataUpdater refreshed(
      BoundedFetch metadata, MetadataStore store, Instant now, Expiry expiry) {
    MetadataUpdater updater = new MetadataUpdater(metadata, store, now, expiry);
    updater.updateRoot();
    updater.updateTimestamp();
    updater.updateSnapshot();
    updater.updateTargets();
    return updater;
  }

  /**
   * Goes on from what the store has, when a timestamp says that nothing is new: it fits the trusted
   * root, lists the snapshot at hand, and none of the three is expired. Empty when all is to be
   * looked at in order. This is not TUF's workflow, which asks for the next root each time.
   */
  static Optional<MetadataUpdater> withoutNews(
      BoundedFetch metadata, MetadataStore store, Instant now, byte[] timestamp) {
    MetadataUpdater updater = new MetadataUpdater(metadata, store, now, Expiry.LENIENT);
    try {
      updater.trusted.endRoots();
      updater.takeTimestamp(timestamp);
      Optional<byte[]> snapshot = store.find(Snapshot.NAME);
      if (!snapshot.isPresent()) {
        return Optional.empty();
      }
      updater.trusted.acceptSnapshot(snapshot.get());
    } catch (ContentException e) {
      return Optional.empty();
    }
    if (!updater.trusted.expired().isEmpty()) {
      return Optional.empty();
    }
    updater.updateTargets();
    return Optional.of(updater);
  }

  /** What is trusted now. */
  public TrustedMetadata trusted() {
    return trusted;
  }

  /**
   * Finds a target, fetching the metadata of delegated roles as needed; empty when there is none.
   *
   * @param path of the target, as metadata gives it
   */
  public Optional<TargetFile> find(String path) {
    return TargetSearch.find(path, trusted.targets(), this::loadDelegated);
  }

  /**
   * Fetches a target and verifies it (section 5.7.3).
   *
   * @param targets whose paths begin where the targets lie
   */
  public byte[] fetch(Fetcher targets, String path, TargetFile file) {
    return fetch(BoundedFetch.ofFiles(targets), path, file, Long.MAX_VALUE - 1);
  }

  /** Fetches a target that may not have more than so many bytes, whatever is signed. */
  byte[] fetch(BoundedFetch targets, String path, TargetFile file, long maxBytes) {
    String name = MetadataPaths.target(trusted.root(), path, file);
    byte[] bytes = targets.get(name, Math.min(file.length(), maxBytes));
    ListedBytes.require(path, file, bytes);
    return bytes;
  }

  /** Fetches the newest timestamp; empty when it still has an entity tag. */
  static Optional<byte[]> fetchTimestamp(BoundedFetch metadata, Optional<String> entityTag) {
    return metadata.getUnless(MetadataPaths.latest(Timestamp.NAME), TIMESTAMP_BYTES, entityTag);
  }

  private void updateRoot() {
    for (int i = 0; i < MOST_ROOTS; i++) {
      String next = MetadataPaths.versioned(Root.NAME, trusted.root().version() + 1);
      Optional<byte[]> bytes = fetch.find(next, ROOT_BYTES);
      if (!bytes.isPresent()) {
        break;
      }
      trusted.acceptRoot(bytes.get());
      store.put(Root.NAME, bytes.get(), trusted.forgetsEarlier() ? EARLIER : List.of());
    }
    trusted.endRoots();
  }

  private void updateTimestamp() {
    takeTimestamp(fetch.get(MetadataPaths.latest(Timestamp.NAME), TIMESTAMP_BYTES));
  }

  private void takeTimestamp(byte[] bytes) {
    store.find(Timestamp.NAME).ifPresent(trusted::recallTimestamp);
    if (trusted.acceptTimestamp(bytes)) {
      store.put(Timestamp.NAME, bytes);
    }
  }

  private void updateSnapshot() {
    store.find(Snapshot.NAME).ifPresent(trusted::recallSnapshot);
    update(Snapshot.NAME, trusted.listedSnapshot(), SNAPSHOT_BYTES, trusted::acceptSnapshot);
  }

  private void updateTargets() {
    update(Targets.NAME, trusted.listed(Targets.NAME), TARGETS_BYTES, trusted::acceptTargets);
  }

  private Targets loadDelegated(Targets delegator, String role) {
    return update(
        role,
        trusted.listed(role),
        TARGETS_BYTES,
        bytes -> trusted.acceptDelegated(delegator, role, bytes));
  }

  /** Accepts what the store has, where it is what is listed, or else what the repository has. */
  private <T> T update(String role, MetaFile listed, long maxBytes, Function<byte[], T> accept) {
    Optional<T> kept = store.find(role).flatMap(bytes -> accepted(accept, bytes));
    if (kept.isPresent()) {
      return kept.get();
    }
    String path = MetadataPaths.metadata(trusted.root(), role, listed.version());
    byte[] bytes = fetch.get(path, listed.length().orElse(maxBytes));
    T accepted = accept.apply(bytes);
    store.put(role, bytes);
    return accepted;
  }

  private static <T> Optional<T> accepted(Function<byte[], T> accept, byte[] bytes) {
    try {
      return Optional.of(accept.apply(bytes));
    } catch (ContentException e) {
      return Optional.empty();
    }
  }
}
