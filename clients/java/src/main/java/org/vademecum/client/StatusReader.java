package org.vademecum.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.MetaTable;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.trust.Anchor;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.proto.v1.PackRecord;

/** Says what is on the device, from the signed records that are kept there. */
final class StatusReader {
  private final StoreView view;

  StatusReader(StoreView view) {
    this.view = view;
  }

  List<PackStatus> packs() {
    List<PackStatus> packs = new ArrayList<>();
    for (CollectionTable.Stored collection : view.collections().all()) {
      Optional<TrustedRecord> applied =
          collection.applied().flatMap(b -> open(view, collection, b));
      Optional<TrustedRecord> newest = collection.trusted().flatMap(b -> open(view, collection, b));
      for (PackTable.Stored pack : view.packs().of(collection.id())) {
        packs.add(status(collection, pack, applied, newest));
      }
    }
    return packs;
  }

  /** A signed record that is kept, checked again. */
  static Optional<TrustedRecord> open(
      StoreView view, CollectionTable.Stored collection, byte[] signed) {
    return view.meta()
        .find(MetaTable.ANCHOR)
        .map(Anchor::parse)
        .map(anchor -> new TrustedState(anchor, collection.name(), Optional.empty()))
        .map(trust -> trust.reopen(signed));
  }

  private static PackStatus status(
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
        instant(collection.checkedAt()));
  }

  private static Optional<Instant> instant(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
