package org.vademecum.server.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that hands out copies, since the original changes documents in place while others
 * encode them; and that uses the {@code _id} index when a filter names more than the {@code _id},
 * where the original reads everything.
 */
final class StoreCollection extends H2Collection {
  private static final String ID = "_id";

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> data,
      MVMap<String, Object> meta,
      CursorRegistry cursors) {
    super(database, name, options, data, meta, cursors);
  }

  /** The size is for statistics only; keeping it would change a second map at every write. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected @Nullable Document getDocument(Object position) {
    Document stored = super.getDocument(position);
    return stored == null ? null : stored.cloneDeeply();
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return super.streamAllDocumentsWithPosition()
        .map(
            stored ->
                new DocumentWithPosition<>(
                    stored.getDocument().cloneDeeply(), stored.getPosition()));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    return matchDocumentsFromStream(
        streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument),
        query,
        orderBy,
        skip,
        limit,
        batchSize,
        fields);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    if (query.containsKey(ID) && query.size() > 1) {
      Document byId = new Document(ID, query.get(ID));
      for (Index<Object> index : getIndexes()) {
        if (index.canHandle(byId)) {
          return matchDocuments(
              query, index.getPositions(byId), orderBy, skip, limit, batchSize, fields);
        }
      }
    }
    return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }
}
