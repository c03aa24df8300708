package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Deletes documents by their ids, whatever they hold. */
final class Deletions {
  private Deletions() {}

  static Future<Void> of(
      Publishers publishers, MongoCollection<Document> collection, Collection<?> ids) {
    Future<Void> done = Future.succeededFuture();
    for (List<?> batch : Batches.byCount(ids)) {
      done =
          done.compose(
              before -> publishers.only(collection.deleteMany(in("_id", batch))).mapEmpty());
    }
    return done;
  }
}
