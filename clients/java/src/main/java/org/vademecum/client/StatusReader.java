package org.vademecum.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.Freshness;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.proto.v1.PackRecord;

/** Says what is on the device, from the trusted records that are kept there. */
final class StatusReader {
  private final StoreView view;
  private final Freshness freshness;
  private final Instant device;

  /**
   * @param device the device's time
   */
  StatusReader(StoreView view, Instant device) {
    this.view = view;
    this.freshness = Freshness.of(view.meta());
    this.device = device;
  }

  List<PackStatus> packs() {
    List<PackStatus> packs = new ArrayList<>();
    for (CollectionTable.Stored collection : view.collections().all()) {
      Optional<TrustedRecord> applied = collection.applied().map(b -> open(collection, b));
      Optional<TrustedRecord> newest = collection.trusted().map(b -> open(collection, b));
      for (PackTable.Stored pack : view.packs().of(collection.id())) {
        packs.add(status(collection, pack, applied, newest));
      }
    }
    return packs;
  }

  /** A trusted record that is kept. */
  static TrustedRecord open(CollectionTable.Stored collection, byte[] record) {
    return new TrustedState(collection.name(), Optional.empty()).reopen(record);
  }

  private PackStatus status(
      CollectionTable.Stored collection,
      PackTable.Stored pack,
      Optional<TrustedRecord> applied,
      Optional<TrustedRecord> newest) {
    Optional<TrustedRecord> here = applied.filter(record -> pack.root().isPresent());
    PackRecord counts =
        here.flatMap(record -> record.findPack(pack.language()))
            .orElse(PackRecord.getDefaultInstance());
    return new PackStatus(
        collection.name(),
        pack.language(),
        newest.map(record -> record.message().getTitle()).orElse(""),
        here.map(TrustedRecord::edition).orElse(0L),
        newest.map(TrustedRecord::edition).orElse(0L),
        pack.root(),
        counts.getWorks(),
        counts.getSections(),
        counts.getTextBytes(),
        here.flatMap(record -> instant(record.message().getPublishedAt())),
        instant(collection.appliedAt()),
        instant(collection.checkedAt()),
        freshness.signedAt(),
        freshness.expired(device));
  }

  private static Optional<Instant> instant(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
