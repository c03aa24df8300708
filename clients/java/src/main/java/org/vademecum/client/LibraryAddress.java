package org.vademecum.client;

import java.io.File;
import java.util.Optional;
import org.vademecum.client.store.LocalStore;
import org.vademecum.client.store.MetaTable;

/** The address of the server from which a library is synced, which the library keeps. */
final class LibraryAddress {
  private LibraryAddress() {}

  static void keep(LocalStore store, String address) {
    if (!find(store).equals(Optional.of(address))) {
      store.change(
          change -> {
            change.meta().putText(MetaTable.ADDRESS, address);
            return true;
          });
    }
  }

  /** The address; fails with {@link NoAddressException} when none was ever said. */
  static String get(LocalStore store, File directory) {
    return find(store).orElseThrow(() -> new NoAddressException(directory));
  }

  private static Optional<String> find(LocalStore store) {
    return store.read(view -> view.meta().findText(MetaTable.ADDRESS));
  }
}
