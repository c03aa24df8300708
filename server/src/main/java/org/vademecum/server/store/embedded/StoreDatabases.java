package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The backend with {@link StoreCollection}s kept as BSON, where the original keeps Java objects and
 * a second map for the {@code _id} index: a tenth of the time, a fraction of the bytes.
 */
final class StoreDatabases extends H2Backend {

  StoreDatabases(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name);
  }

  private MVMap<Object, Document> data(String namespace) {
    return getMvStore()
        .openMap(
            "databases." + namespace,
            new MVMap.Builder<Object, Document>()
                .keyType(IdType.INSTANCE)
                .valueType(DocumentType.INSTANCE));
  }

  private final class StoreDatabase extends H2Database {

    StoreDatabase(String name) {
      super(name, getMvStore(), getCursorRegistry());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String collection, CollectionOptions options) {
      String namespace = getFullCollectionNamespace(collection);
      return new StoreCollection(
          this,
          collection,
          options,
          data(namespace),
          getMvStore().openMap("meta." + namespace),
          cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String index, List<IndexKey> keys, boolean sparse) {
      return keys.size() == 1 && keys.get(0).getKey().equals("_id")
          ? new IdIndex(index, keys, data(getFullCollectionNamespace(collection)))
          : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
  }
}
