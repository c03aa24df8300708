package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.List;
import org.bson.Document;

/** The sweep epoch, {@code {_id: "epoch", n: <long>}}. */
final class Epochs {
  private static final String ID = "epoch";
  private static final String NUMBER = "n";
  private static final FindOneAndUpdateOptions UPSERT_AND_READ =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> epochs;
  private final Publishers publishers;

  Epochs(MongoCollection<Document> epochs, Publishers publishers) {
    this.epochs = epochs;
    this.publishers = publishers;
  }

  Future<Long> current() {
    return publishers
        .first(epochs.find(eq("_id", ID)))
        .map(found -> found.map(document -> document.getLong(NUMBER)).orElse(0L));
  }

  /**
   * Begins an epoch, then raises every document of some collections to it. In this order: a
   * document that is created meanwhile sees the new epoch or is raised to it.
   */
  Future<Long> advance(List<MongoCollection<Document>> raised) {
    return publishers
        .only(epochs.findOneAndUpdate(eq("_id", ID), inc(NUMBER, 1L), UPSERT_AND_READ))
        .map(document -> document.getLong(NUMBER))
        .compose(epoch -> raise(raised, epoch).map(done -> epoch));
  }

  private Future<Void> raise(List<MongoCollection<Document>> collections, long epoch) {
    Future<Void> done = Future.succeededFuture();
    for (MongoCollection<Document> collection : collections) {
      done =
          done.compose(
              before ->
                  publishers
                      .only(collection.updateMany(empty(), max(Cells.EPOCH, epoch)))
                      .mapEmpty());
    }
    return done;
  }
}
