package org.vademecum.client.update;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.DamageException;
import org.vademecum.client.store.ErasedTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StorageFullException;
import org.vademecum.client.store.StoreChange;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.core.bundle.BundleException;
import org.vademecum.core.bundle.WrongRootException;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MalformedNodeException;
import org.vademecum.proto.v1.Erasure;

/**
 * Brings all packs of a collection to an edition in one transaction, or leaves them as they are.
 */
final class Applier {
  private final LocalStore store;
  private final UpdateSettings settings;
  private final Watch watch;

  Applier(LocalStore store, UpdateSettings settings, Watch watch) {
    this.store = store;
    this.settings = settings;
    this.watch = watch;
  }

  /**
   * Applies an edition.
   *
   * @param from number of the edition that is here; 0 for none
   * @throws PackFault when the files of a pack do not lead to its root
   * @throws StorageFullException when there is no room for it, before anything is written
   */
  void apply(
      CollectionTable.Stored collection, long from, TrustedRecord record, List<PackPlan> plans) {
    long room = plans.stream().mapToLong(PackPlan::room).sum();
    settings.space().require(settings.directory(), room);
    long now = settings.clock().millis();
    store.change(
        change -> {
          for (PackPlan plan : plans) {
            apply(change, record, plan, collection.readEdition(), now);
          }
          for (PackTable.Stored pack : change.packs().of(collection.id())) {
            change.withdraw(pack, record.withdrawals(pack.language()));
          }
          change.erase(collection, erased(record), from);
          change.collections().apply(collection.id(), record.bytes(), now);
          change.collections().checked(collection.id(), now);
          return true;
        });
  }

  private static List<ErasedTable.Stored> erased(TrustedRecord record) {
    List<ErasedTable.Stored> erased = new ArrayList<>();
    for (Erasure erasure : record.erasures()) {
      erased.add(
          new ErasedTable.Stored(
              record.collection(),
              erasure.getSymbol(),
              erasure.getSection(),
              erasure.getLanguage(),
              erasure.getReason(),
              erasure.getBy(),
              erasure.getEdition(),
              erasure.getErasedAt()));
    }
    return erased;
  }

  private void apply(
      StoreChange change, TrustedRecord record, PackPlan plan, long readEdition, long now) {
    requireBase(change, plan);
    if (plan.replacesAll()) {
      change.nodes().heal();
    }
    try {
      Digest root = new PackReading(change, plan, record.edition(), now, watch).run();
      if (!root.equals(plan.root())) {
        throw new WrongRootException(plan.root(), root);
      }
      change.setRoot(plan.pack(), root);
    } catch (BundleException | MalformedNodeException | DamageException e) {
      throw new PackFault(plan.pack(), e);
    }
    change.trimReplaced(plan.pack(), readEdition, plan.textBytes(), now);
  }

  private static void requireBase(StoreChange change, PackPlan plan) {
    PackTable.Stored pack = plan.pack();
    boolean same =
        change
            .packs()
            .find(pack.collectionName(), pack.language())
            .filter(stored -> stored.root().equals(plan.base()))
            .isPresent();
    if (!same) {
      throw new StoreException(pack.name() + " changed during this sync: sync again");
    }
  }
}
