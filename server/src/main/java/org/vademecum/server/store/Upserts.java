package org.vademecum.server.store;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.List;
import org.bson.Document;

/**
 * Writes documents that are never overwritten, in ordered bulks one after the other. Idempotent:
 * when two writers insert the same document at once, the one that MongoDB refuses writes its bulk
 * again.
 */
final class Upserts {
  static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final int ATTEMPTS = 5;

  private final Publishers publishers;

  Upserts(Publishers publishers) {
    this.publishers = publishers;
  }

  /** Number of documents that were not there before. */
  Future<Integer> write(
      MongoCollection<Document> collection, List<List<UpdateOneModel<Document>>> bulks) {
    Future<Integer> inserted = Future.succeededFuture(0);
    for (List<UpdateOneModel<Document>> bulk : bulks) {
      inserted =
          inserted.compose(before -> write(collection, bulk, 1).map(added -> before + added));
    }
    return inserted;
  }

  private Future<Integer> write(
      MongoCollection<Document> collection, List<UpdateOneModel<Document>> bulk, int attempt) {
    return publishers
        .only(collection.bulkWrite(bulk))
        .map(Upserts::inserted)
        .recover(fault -> again(collection, bulk, attempt, fault));
  }

  private Future<Integer> again(
      MongoCollection<Document> collection,
      List<UpdateOneModel<Document>> bulk,
      int attempt,
      Throwable fault) {
    if (fault instanceof DuplicateKeyException duplicate && attempt < ATTEMPTS) {
      return write(collection, bulk, attempt + 1).map(added -> added + duplicate.inserted());
    }
    return Future.failedFuture(fault);
  }

  private static int inserted(BulkWriteResult result) {
    return result.getUpserts().size();
  }
}
