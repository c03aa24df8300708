package org.vademecum.client.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vademecum.client.store.Freshness;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.MetaTable;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Timestamp;

/** Trusted metadata among the single values of a store, and when the library was looked at. */
final class TrustStore implements MetadataStore {
  private static final Duration LOOK_EVERY = Duration.ofDays(1);
  private static final String ROLES = "metadata/";
  private static final String ROOTS = "roots/";
  private static final String LOOKED_AT = "looked.at";

  private final LocalStore store;

  TrustStore(LocalStore store) {
    this.store = store;
  }

  @Override
  public Optional<byte[]> find(String role) {
    return store.read(view -> view.meta().find(ROLES + role));
  }

  @Override
  public void put(String role, byte[] bytes) {
    put(role, bytes, List.of());
  }

  /** Keeps a file, of roots the earlier ones too, and forgets others, in one transaction. */
  @Override
  public void put(String role, byte[] bytes, Collection<String> forgotten) {
    change(
        meta -> {
          forgotten.forEach(gone -> forget(meta, gone));
          meta.put(ROLES + role, bytes);
          if (role.equals(Root.NAME)) {
            meta.put(ROOTS + version(bytes), bytes);
          }
        });
  }

  /** With a timestamp goes all that those who signed it may have lied about. */
  private static void forget(MetaTable meta, String role) {
    meta.remove(ROLES + role);
    if (role.equals(Timestamp.NAME)) {
      Freshness.forget(meta);
    }
  }

  /** A root that is or was trusted. */
  Optional<byte[]> findRoot(long version) {
    return store.read(view -> view.meta().find(ROOTS + version));
  }

  static long version(byte[] metadata) {
    return Envelope.parse(metadata).signed().number("version", 1);
  }

  /** Whether the whole workflow was last gone through more than a day ago, or the clock jumped. */
  boolean isLookDue(Instant device) {
    return store
        .read(view -> view.meta().number(LOOKED_AT))
        .map(Instant::ofEpochMilli)
        .filter(last -> !device.isBefore(last) && device.isBefore(last.plus(LOOK_EVERY)))
        .map(last -> false)
        .orElse(true);
  }

  void looked(Instant device) {
    change(meta -> meta.putNumber(LOOKED_AT, device.toEpochMilli()));
  }

  Freshness freshness() {
    return store.read(view -> Freshness.of(view.meta()));
  }

  void keep(Freshness freshness) {
    change(freshness::keep);
  }

  private void change(Consumer<MetaTable> how) {
    store.change(
        change -> {
          how.accept(change.meta());
          return true;
        });
  }
}
