package org.vademecum.client.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.MetaTable;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.Anchor;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.client.update.Metadata.Fetched;
import org.vademecum.client.update.Metadata.Kind;
import org.vademecum.proto.v1.Catalogue;

/**
 * Brings the device to the library's current editions: catalogue, then for each collection its
 * edition record, manifests and packs. When nothing is new that is one request. What is on the
 * device stays readable meanwhile, and stays when anything goes wrong.
 */
public final class Updater {
  private final LocalStore store;
  private final Fetcher fetcher;
  private final UpdateSettings settings;

  public Updater(LocalStore store, Fetcher fetcher, UpdateSettings settings) {
    this.store = store;
    this.fetcher = fetcher;
    this.settings = settings;
  }

  /**
   * Syncs collections, each by itself: one that is refused does not stop the others.
   *
   * @param collections names of collections that the device follows
   * @return one result a collection, in their order
   * @throws TransportException when the network or the server fails; what came before stays done
   * @throws CancelledException when the listener asks for it
   */
  public List<UpdateResult> update(List<String> collections, SyncListener listener) {
    return update(collections, listener, false);
  }

  /**
   * Fetches the packs of collections again as a whole, whatever is here: heals a damaged store.
   *
   * @return as {@link #update(List, SyncListener)}
   */
  public List<UpdateResult> repair(List<String> collections, SyncListener listener) {
    return update(collections, listener, true);
  }

  /** Asks what the library offers. */
  public Catalogue catalogue(SyncListener listener) {
    Watch watch = new Watch(listener);
    try (SyncLock lock = lock(watch)) {
      Metadata metadata = metadata(watch);
      return refreshCatalogue(metadata, anchor(metadata, watch));
    }
  }

  private List<UpdateResult> update(List<String> names, SyncListener listener, boolean whole) {
    Watch watch = new Watch(listener);
    try (SyncLock lock = lock(watch)) {
      watch.begin(SyncListener.Phase.CHECKING, 0);
      return update(names, watch, whole);
    }
  }

  private List<UpdateResult> update(List<String> names, Watch watch, boolean whole) {
    Metadata metadata = metadata(watch);
    List<UpdateResult> results = new ArrayList<>();
    Anchor anchor;
    Catalogue catalogue;
    try {
      anchor = anchor(metadata, watch);
      catalogue = refreshCatalogue(metadata, anchor);
    } catch (ContentException e) {
      names.forEach(name -> results.add(told(watch, new UpdateResult.Rejected(name, e))));
      return results;
    }
    for (String name : names) {
      results.add(told(watch, update(name, anchor, catalogue, metadata, watch, whole)));
    }
    return results;
  }

  private static UpdateResult told(Watch watch, UpdateResult result) {
    watch.listener().finished(result);
    return result;
  }

  private UpdateResult update(
      String name,
      Anchor anchor,
      Catalogue catalogue,
      Metadata metadata,
      Watch watch,
      boolean whole) {
    CollectionTable.Stored collection = collection(name);
    try {
      TrustedState trust = new TrustedState(anchor, name, collection.trusted());
      Retry retry = retry();
      return new CollectionUpdate(
              store,
              settings,
              collection,
              trust,
              metadata,
              new Downloader(fetcher, retry, settings.space()),
              watch,
              whole)
          .run(catalogue);
    } catch (ContentException e) {
      return new UpdateResult.Rejected(name, e);
    }
  }

  private CollectionTable.Stored collection(String name) {
    return store
        .read(view -> view.collections().find(name))
        .orElseThrow(
            () ->
                new StoreException("this device does not follow '" + name + "': subscribe first"));
  }

  private SyncLock lock(Watch watch) {
    return SyncLock.acquire(
        settings.directory(), settings.lockPatience(), settings.sleeper(), watch);
  }

  private Metadata metadata(Watch watch) {
    return new Metadata(fetcher, retry(), watch);
  }

  private Retry retry() {
    return new Retry(settings.sleeper(), settings.jitter());
  }

  /** The pinned keys; those of the library when the device meets it for the first time. */
  private Anchor anchor(Metadata metadata, Watch watch) {
    Optional<byte[]> pinned = store.read(view -> view.meta().find(MetaTable.ANCHOR));
    if (pinned.isPresent()) {
      requireSame(pinned.get());
      return Anchor.parse(pinned.get());
    }
    byte[] offered = settings.anchor().orElseGet(() -> metadata.get(Kind.ROOT, Paths.ROOT));
    Anchor anchor = Anchor.parse(offered);
    putMeta(MetaTable.ANCHOR, offered);
    watch.listener().pinned(anchor.library());
    return anchor;
  }

  private void requireSame(byte[] pinned) {
    if (settings.anchor().isPresent() && !Arrays.equals(pinned, settings.anchor().get())) {
      throw new MismatchException("the trust file", "the library pinned here", "another library");
    }
  }

  private Catalogue refreshCatalogue(Metadata metadata, Anchor anchor) {
    Optional<byte[]> known = store.read(view -> view.meta().find(MetaTable.CATALOGUE));
    Optional<String> tag =
        known.flatMap(bytes -> store.read(view -> view.meta().findText(MetaTable.CATALOGUE_TAG)));
    Optional<Fetched> fetched = metadata.getUnless(Kind.CATALOGUE, Paths.CATALOGUE, tag);
    if (!fetched.isPresent()) {
      return TrustedState.acceptCatalogue(anchor, known.orElseThrow(IllegalStateException::new));
    }
    Catalogue catalogue = TrustedState.acceptCatalogue(anchor, fetched.get().bytes());
    keep(fetched.get());
    return catalogue;
  }

  private void keep(Fetched catalogue) {
    store.change(
        change -> {
          change.meta().put(MetaTable.CATALOGUE, catalogue.bytes());
          change.meta().putText(MetaTable.CATALOGUE_TAG, catalogue.entityTag());
          return true;
        });
  }

  private void putMeta(String name, byte[] value) {
    store.change(
        change -> {
          change.meta().put(name, value);
          return true;
        });
  }
}
