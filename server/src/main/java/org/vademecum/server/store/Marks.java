package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Documents that bear a mark, which only rises, and may go while it is low. */
final class Marks {
  static final String MARK = "m";

  private final Publishers publishers;

  Marks(Publishers publishers) {
    this.publishers = publishers;
  }

  /** Deletes documents whose mark is still low: one set meanwhile saves its document. */
  Future<Integer> delete(MongoCollection<Document> collection, Collection<?> ids, long below) {
    Future<Integer> deleted = Future.succeededFuture(0);
    for (List<?> batch : Batches.byCount(ids)) {
      List<DeleteOneModel<Document>> deletes =
          batch.stream()
              .map(id -> new DeleteOneModel<Document>(and(eq("_id", id), lt(MARK, below))))
              .toList();
      deleted =
          deleted.compose(
              before ->
                  publishers
                      .only(collection.bulkWrite(deletes))
                      .map(result -> before + result.getDeletedCount()));
    }
    return deleted;
  }
}
