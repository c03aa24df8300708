package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/** The backend whose collections are {@link StoreCollection}s. */
final class StoreDatabases extends H2Backend {

  StoreDatabases(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name);
  }

  private final class StoreDatabase extends H2Database {

    StoreDatabase(String name) {
      super(name, getMvStore(), getCursorRegistry());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String collection, CollectionOptions options) {
      String name = getFullCollectionNamespace(collection);
      return new StoreCollection(
          this,
          collection,
          options,
          getMvStore().openMap("databases." + name),
          getMvStore().openMap("meta." + name),
          cursorRegistry);
    }
  }
}
