package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.Erased.Kind;

/** Entries as {@code {_id: <digest>, k: <kind>, o: <order>, r: <reason>, w: <who>, t: <ms>}}. */
final class MongoErasureStore implements ErasureStore {
  private static final String KIND = "k";
  private static final String ORDER = "o";
  private static final String REASON = "r";
  private static final String BY = "w";
  private static final String AT = "t";

  private final MongoCollection<Document> erasures;
  private final Publishers publishers;
  private final Upserts upserts;

  MongoErasureStore(MongoDatabase database, Publishers publishers) {
    this.erasures = database.withReadConcern(ReadConcern.MAJORITY).getCollection("erasures");
    this.publishers = publishers;
    this.upserts = new Upserts(publishers);
  }

  @Override
  public Future<Void> putErased(Collection<Erased> entries) {
    return upserts
        .write(
            erasures,
            Batches.byCount(entries).stream()
                .map(batch -> batch.stream().map(MongoErasureStore::put).toList())
                .toList())
        .mapEmpty();
  }

  private static UpdateOneModel<Document> put(Erased entry) {
    return new UpdateOneModel<>(
        eq("_id", Digests.binary(entry.digest())),
        combine(
            setOnInsert(KIND, entry.kind().name()),
            setOnInsert(ORDER, entry.order()),
            setOnInsert(REASON, entry.reason()),
            setOnInsert(BY, entry.by()),
            setOnInsert(AT, entry.at())),
        Upserts.UPSERT);
  }

  @Override
  public Future<Map<Digest, Erased>> findErased(Collection<Digest> digests) {
    Map<Digest, Erased> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    for (List<Digest> batch : Batches.byCount(new HashSet<>(digests))) {
      read = read.compose(before -> findInto(found, batch));
    }
    return read.map(done -> found);
  }

  private Future<Void> findInto(Map<Digest, Erased> found, List<Digest> batch) {
    return publishers
        .all(erasures.find(in("_id", Digests.binaries(batch))), MongoErasureStore::erased)
        .onSuccess(some -> some.forEach(entry -> found.put(entry.digest(), entry)))
        .mapEmpty();
  }

  @Override
  public Future<Void> retractTrees(Collection<Digest> digests) {
    Future<Void> done = Future.succeededFuture();
    for (List<Digest> batch : Batches.byCount(digests)) {
      Bson trees =
          and(in("_id", Digests.binaries(batch)), in(KIND, Kind.NODE.name(), Kind.ROOT.name()));
      done = done.compose(before -> publishers.only(erasures.deleteMany(trees)).mapEmpty());
    }
    return done;
  }

  @Override
  public Future<List<Erased>> listErased() {
    return publishers
        .all(erasures.find(), MongoErasureStore::erased)
        .map(
            all ->
                all.stream().sorted(Comparator.comparing(entry -> entry.digest().hex())).toList());
  }

  private static Erased erased(Document document) {
    return new Erased(
        Digests.digest(document, "_id"),
        Kind.valueOf(document.getString(KIND)),
        document.getString(ORDER),
        document.getString(REASON),
        document.getString(BY),
        document.getLong(AT));
  }
}
