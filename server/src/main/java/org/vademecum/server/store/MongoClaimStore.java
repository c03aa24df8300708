package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Claims as {@code {_id: <work>, n: <node>, t: <end in ms>}}. */
final class MongoClaimStore implements ClaimStore {
  private static final String NODE = "n";
  private static final String UNTIL = "t";

  private final MongoCollection<Document> claims;
  private final Publishers publishers;

  MongoClaimStore(MongoDatabase database, Publishers publishers) {
    this.claims = database.getCollection("claims");
    this.publishers = publishers;
  }

  /** While a claim lasts, the update finds nothing and inserts beside it, which is refused. */
  @Override
  public Future<Boolean> claim(String work, String node, long now, long until) {
    Bson ended = and(eq("_id", work), lte(UNTIL, now));
    return publishers
        .only(claims.updateOne(ended, combine(set(NODE, node), set(UNTIL, until)), Upserts.UPSERT))
        .map(true)
        .recover(
            fault ->
                fault instanceof DuplicateKeyException
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(fault));
  }

  @Override
  public Future<Void> release(String work, String node) {
    return publishers.only(claims.deleteOne(and(eq("_id", work), eq(NODE, node)))).mapEmpty();
  }
}
