package org.vademecum.client.update;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.Freshness;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.TrustedState;
import org.vademecum.proto.v1.Catalogue;

/**
 * Brings the device to the library's current editions: trusted metadata, then for each collection
 * its edition record, manifests and packs. When nothing is new that is one request. What is on the
 * device stays readable meanwhile, and stays when anything goes wrong.
 */
public final class Updater {
  /** Nodes sign the timestamp every hour: one that is older may come from a server behind. */
  private static final Duration SIGNED_WITHIN = Duration.ofHours(2);

  private final LocalStore store;
  private final TrustStore trustStore;
  private final Mirrors mirrors;
  private final UpdateSettings settings;

  public Updater(LocalStore store, Fetcher fetcher, UpdateSettings settings) {
    this.store = store;
    this.trustStore = new TrustStore(store);
    this.mirrors = Mirrors.of(fetcher);
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

  /**
   * Looks what the library offers of collections, without fetching any text: by it an app decides
   * whether to fetch now.
   *
   * @return one a collection, in their order
   * @throws ContentException when what the library says is refused
   */
  public List<News> look(List<String> collections, SyncListener listener) {
    Watch watch = new Watch(listener);
    try (SyncLock lock = lock(watch)) {
      LibraryTargets library = look(watch);
      List<News> news = new ArrayList<>();
      for (String name : collections) {
        news.add(collectionUpdate(name, library, watch, false).look());
      }
      trustStore.keep(library.freshness());
      return news;
    }
  }

  /** Asks what the library offers. */
  public Catalogue catalogue(SyncListener listener) {
    Watch watch = new Watch(listener);
    try (SyncLock lock = lock(watch)) {
      return look(watch).fetchCatalogue();
    }
  }

  private List<UpdateResult> update(List<String> names, SyncListener listener, boolean whole) {
    Watch watch = new Watch(listener);
    try (SyncLock lock = lock(watch)) {
      new Wiping(store, settings.directory()).finish();
      watch.begin(SyncListener.Phase.CHECKING, 0);
      return update(names, watch, whole);
    }
  }

  private List<UpdateResult> update(List<String> names, Watch watch, boolean whole) {
    List<UpdateResult> results = new ArrayList<>();
    LibraryTargets library;
    try {
      library = look(watch);
    } catch (ContentException e) {
      names.forEach(name -> results.add(told(watch, new UpdateResult.Rejected(name, e))));
      return results;
    }
    for (String name : names) {
      results.add(told(watch, update(name, library, watch, whole)));
    }
    trustStore.keep(library.freshness());
    return results;
  }

  /**
   * Looks at what the library shows, at another server where one gives what is not to be trusted,
   * and at the next ones where it may be behind; what they say that is older is refused.
   */
  private LibraryTargets look(Watch watch) {
    LibraryTargets found = mirrors.trusted(() -> lookOnce(watch));
    for (int i = 1; i < mirrors.count() && isBehind(found); i++) {
      mirrors.passOver();
      found = lookAgain(watch, found);
    }
    return found;
  }

  private boolean isBehind(LibraryTargets found) {
    Instant now = settings.clock().instant();
    Freshness freshness = found.freshness();
    boolean isNew =
        freshness.signedAt().filter(at -> at.plus(SIGNED_WITHIN).isAfter(now)).isPresent();
    return !isNew || freshness.expired(now);
  }

  private LibraryTargets lookAgain(Watch watch, LibraryTargets otherwise) {
    try {
      return lookOnce(watch);
    } catch (ContentException | TransportException e) {
      return otherwise;
    }
  }

  private LibraryTargets lookOnce(Watch watch) {
    BoundedFetch fetch = BoundedFetch.ofData(mirrors, retry(), watch);
    NewsCheck check =
        new NewsCheck(
            fetch.below(Paths.METADATA), trustStore, new Anchoring(trustStore, settings.anchor()));
    return new LibraryTargets(check.run(settings.clock().instant(), watch), fetch, mirrors);
  }

  private static UpdateResult told(Watch watch, UpdateResult result) {
    watch.listener().finished(result);
    return result;
  }

  private UpdateResult update(String name, LibraryTargets library, Watch watch, boolean whole) {
    CollectionUpdate update = collectionUpdate(name, library, watch, whole);
    try {
      return update.run();
    } catch (ContentException e) {
      return new UpdateResult.Rejected(name, e);
    }
  }

  private CollectionUpdate collectionUpdate(
      String name, LibraryTargets library, Watch watch, boolean whole) {
    CollectionTable.Stored collection = collection(name);
    TrustedState trust = new TrustedState(name, collection.trusted());
    Downloader downloader = new Downloader(mirrors, retry(), settings.space());
    return new CollectionUpdate(
        store, settings, collection, trust, library, downloader, watch, whole);
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

  private Retry retry() {
    return new Retry(settings.sleeper(), settings.jitter());
  }
}
