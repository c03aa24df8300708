package org.vademecum.client;

import java.io.File;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.read.Changes;
import org.vademecum.client.read.Found;
import org.vademecum.client.read.IndexedSections;
import org.vademecum.client.read.Links;
import org.vademecum.client.read.Outline;
import org.vademecum.client.read.Reader;
import org.vademecum.client.read.WorkSummary;
import org.vademecum.client.read.search.Query;
import org.vademecum.client.store.CheckReport;
import org.vademecum.client.store.CollectionTable;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.StorageFaults;
import org.vademecum.client.store.StorageGoneException;
import org.vademecum.client.update.News;
import org.vademecum.client.update.ProofGathering;
import org.vademecum.client.update.SourceFetch;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.client.update.Updater;
import org.vademecum.client.update.Wiping;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.proto.v1.Catalogue;

/**
 * A publisher's documents on this device: subscribe to packs, sync when there is a network, read
 * and search at any time.
 *
 * <pre>{@code
 * try (Library library = Library.open(LibraryOptions.in(directory).at("https://docs.example.org/"))) {
 *   library.subscribe("treaties", new Language("fr"));
 *   library.sync(SyncListener.NONE);
 *   library.search(Query.finished("organisation"));
 * }
 * }</pre>
 *
 * <p>Safe for several threads. Syncs block their thread and wait for each other, in this process
 * and among others; reading goes on meanwhile and sees the old edition until the new one is there
 * as a whole. Calls throw {@link org.vademecum.client.update.TransportException} for the network,
 * {@link org.vademecum.client.store.StoreException} for the device and {@link
 * org.vademecum.client.read.ReadException} for what cannot be read; content that must not be
 * trusted is an {@link UpdateResult.Rejected}.
 */
public final class Library implements AutoCloseable {
  private static final String FILE = "library.db";

  private final LibraryOptions options;
  private final File file;
  private final boolean onDisk;
  private final LocalStore store;
  private final LibraryServers servers;
  private final Reader reader;

  private Library(LibraryOptions options, File file, LocalStore store, LibraryServers servers) {
    this.options = options;
    this.file = file;
    this.onDisk = file.isFile();
    this.store = store;
    this.servers = servers;
    this.reader = new Reader(store);
  }

  /** Whether a directory holds a library. */
  public static boolean exists(File directory) {
    return new File(directory, FILE).isFile();
  }

  /** Opens the library of a directory, which is made when it is not there. */
  public static Library open(File directory) {
    return open(LibraryOptions.in(directory));
  }

  /** Opens a library; it wants its directory for itself. */
  public static Library open(LibraryOptions options) {
    File directory = options.settings().directory();
    StorageFaults.mapped(directory, () -> Files.createDirectories(directory.toPath()));
    File file = new File(directory, FILE);
    LocalStore store = LocalStore.open(options.databases().apply(file), new IndexedSections());
    LibraryServers servers = new LibraryServers(store, options);
    servers.keepAddresses();
    new Wiping(store, directory).finishIfIdle();
    return new Library(options, file, store, servers);
  }

  /** Follows a pack from the next sync on. */
  public void subscribe(String collection, Language language) {
    store.change(
        change -> {
          change.packs().ensure(change.collections().ensure(collection).id(), language);
          return true;
        });
  }

  /** Follows a pack no longer and frees its space. */
  public void unsubscribe(String collection, Language language) {
    store.change(
        change -> {
          change.packs().find(collection, language).ifPresent(change::removePack);
          return true;
        });
  }

  /** What the library offers to follow; asks the network. */
  public Catalogue catalogue(SyncListener listener) {
    return updater().catalogue(listener);
  }

  /**
   * Brings all collections that the device follows to their current editions.
   *
   * @param listener hears how it goes on, and may cancel
   * @return one result a collection, by name
   */
  public List<UpdateResult> sync(SyncListener listener) {
    return updater().update(followed(), listener);
  }

  /** Brings one collection to its current edition. */
  public UpdateResult sync(String collection, SyncListener listener) {
    return updater().update(List.of(collection), listener).get(0);
  }

  /** Looks what is new in one collection, and whether it is urgent, without fetching any text. */
  public News look(String collection, SyncListener listener) {
    return updater().look(List.of(collection), listener).get(0);
  }

  /** Rehashes everything that is stored; no network. */
  public CheckReport check() {
    return store.check();
  }

  /** Fetches all packs again as a whole, and so heals what a check found. */
  public List<UpdateResult> repair(SyncListener listener) {
    return updater().repair(followed(), listener);
  }

  /** The packs followed, and what of them is here. */
  public List<PackStatus> status() {
    Instant now = options.settings().clock().instant();
    return store.read(view -> new StatusReader(view, now).packs());
  }

  /** The works on the device. */
  public List<WorkSummary> list() {
    return reader.works();
  }

  /** A work with all its sections, in the first language that is here. */
  public Outline read(Symbol symbol) {
    return reader.read(symbol, Optional.empty());
  }

  /** Where the references of a work lead, as far as this device has it. */
  public Links links(Outline outline) {
    return reader.links(outline);
  }

  /** Sections that fit a query, best first. */
  public List<Found> search(Query query) {
    return reader.search(query);
  }

  /** What changed in a collection since an edition, as far as the device remembers. */
  public List<Changes> changesSince(String collection, long edition) {
    return reader.changesSince(collection, edition);
  }

  /** The reader has seen the edition that is here: what it replaced need not be kept. */
  public void markRead(String collection) {
    long edition =
        status().stream()
            .filter(pack -> pack.collection().equals(collection))
            .mapToLong(PackStatus::edition)
            .max()
            .orElse(0);
    store.change(
        change -> {
          change
              .collections()
              .find(collection)
              .ifPresent(found -> change.collections().markRead(found.id(), edition));
          return true;
        });
  }

  /** Where texts came from: pages, source files, pictures. */
  public SourceFiles sources() {
    return new SourceFiles(options.settings().directory(), store, this::sourceFetch);
  }

  /** Proofs of what sections say, for people who have no library. */
  public Proofs proofs() {
    return new Proofs(
        store,
        (collection, listener) ->
            new ProofGathering(store, servers.mirrors(), options.settings(), collection, listener));
  }

  private SourceFetch sourceFetch(SyncListener listener) {
    return new SourceFetch(servers.mirrors(), options.settings(), listener);
  }

  /** More ways to read: by language, by section, withdrawn works. */
  public Reader reader() {
    return reader;
  }

  @Override
  public void close() {
    store.close();
  }

  private List<String> followed() {
    List<String> names = new ArrayList<>();
    store.read(view -> view.collections().all()).stream()
        .map(CollectionTable.Stored::name)
        .forEach(names::add);
    return names;
  }

  /** Whoever writes to a file that the system deleted loses it when the app ends. */
  private Updater updater() {
    if (onDisk && !file.isFile()) {
      throw new StorageGoneException(file);
    }
    return new Updater(store, servers.mirrors(), options.settings());
  }
}
