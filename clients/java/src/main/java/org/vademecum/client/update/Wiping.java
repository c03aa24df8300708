package org.vademecum.client.update;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.client.store.ErasedTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.PackTable;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.store.StoreView;

/**
 * Leaves no byte of texts that publishers erased: not in downloads, copies of source files, the
 * store's log or the unused room in its file. Due once an edition that erases is applied, and until
 * it is done, whenever the device is killed.
 */
public final class Wiping {
  private final LocalStore store;
  private final File directory;

  public Wiping(LocalStore store, File directory) {
    this.store = store;
    this.directory = directory;
  }

  /** Finishes what a process that died left, unless another one is at work, which then does. */
  public void finishIfIdle() {
    if (!store.isWipeDue()) {
      return;
    }
    Watch watch = new Watch(SyncListener.NONE);
    try (SyncLock lock = SyncLock.acquire(directory, Duration.ZERO, Sleeper.real(), watch)) {
      finish();
    } catch (SyncBusyException another) {
      return;
    }
  }

  /**
   * Wipes, if it is due; under the lock of the directory. Where the store cannot be wiped now (a
   * full disk, somebody who reads for long) it stays due: the texts can be read nowhere, and the
   * next sync or opening tries again.
   */
  void finish() {
    if (!store.isWipeDue()) {
      return;
    }
    File[] staged = new File(directory, "staging").listFiles();
    for (File collection : staged == null ? new File[0] : staged) {
      Staging.clear(collection);
    }
    new SourceCopies(directory).drop(store.read(this::erased));
    try {
      store.wipe();
    } catch (StoreException notNow) {
      return;
    }
  }

  private List<File> erased(StoreView view) {
    SourceCopies copies = new SourceCopies(directory);
    List<File> files = new ArrayList<>();
    for (ErasedTable.Stored erased : view.erased().all()) {
      for (PackTable.Stored pack : view.packs().all()) {
        if (pack.collectionName().equals(erased.collection())) {
          files.add(copies.places(erased.collection(), pack.language(), erased.symbol()));
        }
      }
    }
    return files;
  }
}
