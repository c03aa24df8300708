package org.vademecum.client;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.MetaTable;
import org.vademecum.client.update.Mirror;
import org.vademecum.client.update.Mirrors;

/** The servers from which a library is synced; it keeps their addresses. */
final class LibraryServers {
  /** Between addresses, in which it cannot stand. */
  private static final String SEPARATOR = "\n";

  private final LocalStore store;
  private final LibraryOptions options;
  private Optional<List<Mirror>> mirrors = Optional.empty();

  LibraryServers(LocalStore store, LibraryOptions options) {
    this.store = store;
    this.options = options;
  }

  /** Keeps the addresses that the library was opened with, if it was with some. */
  void keepAddresses() {
    String given = String.join(SEPARATOR, options.addresses());
    if (!given.isEmpty() && !kept().equals(Optional.of(given))) {
      store.change(
          change -> {
            change.meta().putText(MetaTable.ADDRESS, given);
            return true;
          });
    }
  }

  /**
   * The servers, for one thread; how they do is remembered as long as the library is open.
   *
   * @throws NoAddressException when no address was ever said
   */
  Mirrors mirrors() {
    return new Mirrors(all(), options.settings().clock());
  }

  private synchronized List<Mirror> all() {
    if (!mirrors.isPresent()) {
      mirrors = Optional.of(made());
    }
    return mirrors.get();
  }

  private List<Mirror> made() {
    File directory = options.settings().directory();
    String addresses = kept().orElseThrow(() -> new NoAddressException(directory));
    List<Mirror> made = new ArrayList<>();
    for (String address : addresses.split(SEPARATOR, -1)) {
      made.add(new Mirror(options.fetchers().apply(address)));
    }
    return List.copyOf(made);
  }

  private Optional<String> kept() {
    return store.read(view -> view.meta().findText(MetaTable.ADDRESS));
  }
}
