package org.vademecum.client.update;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.vademecum.client.store.StorageFaults;
import org.vademecum.client.store.StoreChange;
import org.vademecum.core.bundle.BundleReader;
import org.vademecum.core.bundle.DeltaReader;
import org.vademecum.core.document.Digest;

/** Reads the files of one pack into the store, one leg after the other. */
final class PackReading {
  private static final int BUFFER = 1 << 16;

  private final StoreChange change;
  private final PackPlan plan;
  private final long edition;
  private final long now;
  private final Watch watch;

  PackReading(StoreChange change, PackPlan plan, long edition, long now, Watch watch) {
    this.change = change;
    this.plan = plan;
    this.edition = edition;
    this.now = now;
    this.watch = watch;
  }

  /** Reads all legs; the root that the rows then stand for. */
  Digest run() {
    List<Leg> legs = plan.legs();
    boolean bundle = !legs.get(0).from().isPresent();
    Digest rows = bundle ? fill(legs.get(0)) : legs.get(0).from().get();
    Digest root = rows;
    for (int i = bundle ? 1 : 0; i < legs.size(); i++) {
      root = applyDelta(legs.get(i), plan.files().get(i));
    }
    if (!root.equals(rows)) {
      change.moveRows(plan.pack(), rows, root, edition, now);
    }
    return root;
  }

  private Digest fill(Leg leg) {
    AtomicLong read = new AtomicLong();
    return change.fill(
        plan.pack(),
        edition,
        (sink, listener) ->
            read(
                plan.files().get(0),
                read::addAndGet,
                in -> BundleReader.read(in, leg.caps(), sink, listener)),
        () -> goOn(read.getAndSet(0)));
  }

  private Digest applyDelta(Leg leg, File file) {
    Digest from = leg.from().get();
    WatchedListener listener = new WatchedListener(watch);
    return read(
        file,
        this::goOn,
        in -> DeltaReader.apply(in, from, leg.caps(), change.nodes(), change.nodes(), listener));
  }

  private void goOn(long bytes) {
    watch.requireGoingOn();
    if (bytes > 0) {
      watch.advance(bytes);
    }
  }

  private interface Reading {
    Digest from(InputStream in) throws IOException;
  }

  private static Digest read(File file, IntConsumer told, Reading reading) {
    return StorageFaults.mapped(
        file,
        () -> {
          InputStream counted = new WatchedStream(new FileInputStream(file), told);
          try (InputStream in = new BufferedInputStream(counted, BUFFER)) {
            return reading.from(in);
          }
        });
  }
}
