package org.vademecum.client.update;

import java.time.Instant;
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

  private static final long ROOT_BYTES = 512 << 10;
  private static final long TIMESTAMP_BYTES = 16 << 10;
  private static final long SNAPSHOT_BYTES = 2 << 20;
  private static final long TARGETS_BYTES = 5 << 20;

  private final BoundedFetch fetch;
  private final MetadataStore store;
  private final TrustedMetadata trusted;

  private MetadataUpdater(Fetcher metadata, MetadataStore store, TrustedMetadata trusted) {
    this.fetch = BoundedFetch.ofData(metadata);
    this.store = store;
    this.trusted = trusted;
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
    byte[] root =
        store
            .find(Root.NAME)
            .orElseThrow(() -> new IllegalStateException("no root is trusted yet: put one first"));
    MetadataUpdater updater =
        new MetadataUpdater(metadata, store, new TrustedMetadata(root, now, expiry));
    updater.updateRoot();
    updater.updateTimestamp();
    updater.updateSnapshot();
    updater.updateTargets();
    return updater;
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
    String name = MetadataPaths.target(trusted.root(), path, file);
    byte[] bytes = BoundedFetch.ofFiles(targets).get(name, file.length());
    ListedBytes.require(path, file, bytes);
    return bytes;
  }

  private void updateRoot() {
    for (int i = 0; i < MOST_ROOTS; i++) {
      String next = MetadataPaths.versioned(Root.NAME, trusted.root().version() + 1);
      Optional<byte[]> bytes = fetch.find(next, ROOT_BYTES);
      if (!bytes.isPresent()) {
        break;
      }
      trusted.acceptRoot(bytes.get());
      if (trusted.forgetsEarlier()) {
        store.remove(Timestamp.NAME);
        store.remove(Snapshot.NAME);
      }
      store.put(Root.NAME, bytes.get());
    }
    trusted.endRoots();
  }

  private void updateTimestamp() {
    store.find(Timestamp.NAME).ifPresent(trusted::recallTimestamp);
    byte[] bytes = fetch.get(MetadataPaths.latest(Timestamp.NAME), TIMESTAMP_BYTES);
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
