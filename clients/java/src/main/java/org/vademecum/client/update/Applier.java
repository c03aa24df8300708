package org.vademecum.client.update;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.DamageException;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.NodeTable;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StorageFaults;
import org.vademecum.client.store.StoreChange;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.core.bundle.BundleException;
import org.vademecum.core.bundle.BundleReader;
import org.vademecum.core.bundle.DeltaReader;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.bundle.WrongRootException;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.MalformedNodeException;

/**
 * Brings all packs of a collection to an edition in one transaction, or leaves them as they are.
 */
final class Applier {
  private static final int BUFFER = 1 << 16;

  private final LocalStore store;
  private final Clock clock;
  private final Watch watch;

  /** Small files are read at once: whoever cancels is heard at each work and section too. */
  private final PackListener listener =
      new PackListener() {
        @Override
        public void beginWork(ExpressionHead head) {
          watch.requireGoingOn();
        }

        @Override
        public void sectionAdded(Symbol work, Section section, Digest digest) {
          watch.requireGoingOn();
        }
      };

  Applier(LocalStore store, Clock clock, Watch watch) {
    this.store = store;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * Applies an edition.
   *
   * @throws PackFault when the files of a pack do not lead to its root
   */
  void apply(CollectionTable.Stored collection, TrustedRecord record, List<PackPlan> plans) {
    long now = clock.millis();
    store.change(
        change -> {
          for (PackPlan plan : plans) {
            apply(change, record, plan, collection.readEdition(), now);
          }
          for (PackTable.Stored pack : change.packs().of(collection.id())) {
            change.withdraw(pack, record.withdrawals());
          }
          change.collections().apply(collection.id(), record.signedBytes(), now);
          change.collections().checked(collection.id(), now);
          return true;
        });
  }

  private void apply(
      StoreChange change, TrustedRecord record, PackPlan plan, long readEdition, long now) {
    requireBase(change, plan);
    if (plan.replacesAll()) {
      change.nodes().heal();
    }
    try {
      Digest root = readAll(change.nodes(), plan);
      if (!root.equals(plan.root())) {
        throw new WrongRootException(plan.root(), root);
      }
      change.movePack(plan.pack(), root, record.edition(), now);
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

  private Digest readAll(NodeTable nodes, PackPlan plan) {
    Digest root = read(nodes, plan.legs().get(0), plan.files().get(0));
    for (int i = 1; i < plan.legs().size(); i++) {
      root = read(nodes, plan.legs().get(i), plan.files().get(i));
    }
    return root;
  }

  private Digest read(NodeTable nodes, Leg leg, File file) {
    return StorageFaults.mapped(
        file,
        () -> {
          try (InputStream in = open(file)) {
            return leg.from().isPresent()
                ? DeltaReader.apply(in, leg.from().get(), leg.caps(), nodes, nodes, listener)
                : BundleReader.read(in, leg.caps(), nodes, listener);
          }
        });
  }

  private InputStream open(File file) throws IOException {
    return new BufferedInputStream(new WatchedStream(new FileInputStream(file), watch), BUFFER);
  }
}
