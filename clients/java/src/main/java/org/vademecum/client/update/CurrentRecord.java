package org.vademecum.client.update;

import java.util.Optional;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.trust.RollbackException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.core.trust.metadata.TargetFile;

/** Comes to trust the current edition record of a collection, as metadata names it. */
final class CurrentRecord {
  private final LocalStore store;
  private final CollectionTable.Stored collection;
  private final TrustedState trust;
  private final LibraryTargets library;

  CurrentRecord(
      LocalStore store,
      CollectionTable.Stored collection,
      TrustedState trust,
      LibraryTargets library) {
    this.store = store;
    this.collection = collection;
    this.trust = trust;
    this.library = library;
  }

  /** Fetches and keeps the record unless it is here; false when nothing was ever published. */
  boolean refresh() {
    Optional<TargetFile> current = find();
    current.filter(file -> !isTrusted(file)).ifPresent(this::fetch);
    return current.isPresent();
  }

  private Optional<TargetFile> find() {
    if (!library.has(collection.name())) {
      throw NotOfferedException.collection(collection.name(), library.fetchCatalogue());
    }
    Optional<TargetFile> current = library.findRecord(collection.name());
    if (!current.isPresent() && trust.trusted().isPresent()) {
      throw new RollbackException(collection.name(), trust.trusted().get().edition(), 0);
    }
    return current;
  }

  private boolean isTrusted(TargetFile current) {
    return trust
        .trusted()
        .filter(record -> record.digest().hex().equals(current.hashes().get(TargetFile.SHA256)))
        .isPresent();
  }

  private void fetch(TargetFile current) {
    TrustedRecord record = trust.acceptRecord(library.fetchRecord(collection.name(), current));
    store.change(
        change -> {
          change.collections().trust(collection.id(), record.bytes());
          return true;
        });
  }
}
