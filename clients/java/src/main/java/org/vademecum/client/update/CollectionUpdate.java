package org.vademecum.client.update;

import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.DatabaseFullException;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StorageFullException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.client.update.SyncListener.Phase;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;

/** One collection's way from the edition that is here to the current one. */
final class CollectionUpdate {
  private final LocalStore store;
  private final UpdateSettings settings;
  private final Clock clock;
  private final File staging;
  private final CollectionTable.Stored collection;
  private final List<PackTable.Stored> packs;
  private final TrustedState trust;
  private final LibraryTargets library;
  private final Downloader downloader;
  private final Watch watch;
  private final boolean whole;
  private final long began;
  private final long from;

  /**
   * @param whole whether to fetch whole packs even when their roots are here
   */
  CollectionUpdate(
      LocalStore store,
      UpdateSettings settings,
      CollectionTable.Stored collection,
      TrustedState trust,
      LibraryTargets library,
      Downloader downloader,
      Watch watch,
      boolean whole) {
    this.store = store;
    this.settings = settings;
    this.clock = settings.clock();
    this.staging = new File(new File(settings.directory(), "staging"), collection.name());
    this.collection = collection;
    this.packs = store.read(view -> view.packs().of(collection.id()));
    this.trust = trust;
    this.library = library;
    this.downloader = downloader;
    this.watch = watch;
    this.whole = whole;
    this.began = clock.millis();
    this.from = collection.applied().map(bytes -> trust.reopen(bytes).edition()).orElse(0L);
  }

  UpdateResult run() {
    if (!current().refresh()) {
      return unchanged();
    }
    if (isApplied(newest()) && stale(newest()).isEmpty()) {
      return unchanged();
    }
    TrustedRecord record = choose().record();
    List<PackTable.Stored> stale = stale(record);
    return stale.isEmpty() && isApplied(record) ? unchanged() : apply(record, stale);
  }

  /** What is offered, without fetching any of it. */
  News look() {
    if (!current().refresh()) {
      return new News(collection.name(), from, 0, false);
    }
    StagedRollout.Choice choice = choose();
    return new News(
        collection.name(),
        from,
        choice.record().edition(),
        choice.urgentEdition() > from && choice.record().edition() > from);
  }

  private CurrentRecord current() {
    return new CurrentRecord(store, collection, trust, library);
  }

  private StagedRollout.Choice choose() {
    List<Language> followed =
        packs.stream().map(PackTable.Stored::language).collect(Collectors.toList());
    return new StagedRollout(store, library, trust)
        .choose(collection.applied().map(trust::reopen), followed);
  }

  private TrustedRecord newest() {
    return trust.trusted().orElseThrow(IllegalStateException::new);
  }

  private boolean isApplied(TrustedRecord record) {
    return collection
        .applied()
        .map(trust::reopen)
        .filter(applied -> applied.digest().equals(record.digest()))
        .isPresent();
  }

  private List<PackTable.Stored> stale(TrustedRecord record) {
    List<PackTable.Stored> stale = new ArrayList<>();
    for (PackTable.Stored pack : packs) {
      Digest root =
          record
              .root(pack.language())
              .orElseThrow(() -> NotOfferedException.pack(record, pack.language()));
      if (whole || !pack.root().equals(Optional.of(root))) {
        stale.add(pack);
      }
    }
    return stale;
  }

  private UpdateResult apply(TrustedRecord record, List<PackTable.Stored> stale) {
    try {
      List<PackPlan> plans = applyUntilProved(record, stale);
      UpdateResult result = applied(record, plans);
      Staging.clear(staging);
      new Wiping(store, settings.directory()).finish();
      return result;
    } catch (StorageFullException | DatabaseFullException e) {
      Staging.clear(staging);
      throw e;
    }
  }

  /** A pack whose files prove wrong goes the next way; there are three at most. */
  private List<PackPlan> applyUntilProved(TrustedRecord record, List<PackTable.Stored> stale) {
    PackFetch fetch = new PackFetch(trust, record, library, downloader, staging, watch);
    Applier applier = new Applier(store, settings, watch);
    Map<Long, PackPlan> plans = fetchAll(fetch, stale);
    while (true) {
      watch.begin(Phase.APPLYING, plans.values().stream().mapToLong(PackPlan::bytes).sum());
      List<PackPlan> all = new ArrayList<>(plans.values());
      try {
        applier.apply(collection, from, record, all);
        return all;
      } catch (PackFault fault) {
        watch.begin(Phase.DOWNLOADING, 0);
        plans.computeIfPresent(fault.pack().id(), (id, plan) -> fetch.fetchAfter(plan, fault));
      }
    }
  }

  private Map<Long, PackPlan> fetchAll(PackFetch fetch, List<PackTable.Stored> stale) {
    watch.begin(Phase.DOWNLOADING, 0);
    Map<Long, PackPlan> plans = new TreeMap<>();
    for (PackTable.Stored pack : stale) {
      plans.put(pack.id(), fetch.fetch(pack, whole));
    }
    return plans;
  }

  private UpdateResult applied(TrustedRecord record, List<PackPlan> plans) {
    return new UpdateResult.Applied(
        collection.name(),
        from,
        record.edition(),
        watch.takeReceived(),
        plans.stream().mapToLong(PackPlan::bytes).sum(),
        plans.stream().allMatch(plan -> plan.way() == Way.DELTA),
        Duration.ofMillis(clock.millis() - began));
  }

  private UpdateResult unchanged() {
    store.change(
        change -> {
          change.collections().checked(collection.id(), clock.millis());
          return true;
        });
    Staging.clear(staging);
    return new UpdateResult.Unchanged(collection.name(), from, watch.takeReceived());
  }
}
