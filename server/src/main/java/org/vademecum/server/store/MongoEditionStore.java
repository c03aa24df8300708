package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;

/**
 * Signed records as {@code {_id: <digest of the record>, b: <signed bytes>}} and their numbers as
 * {@code {_id: "<collection>/<edition>", r: <digest of the record>, w: <who made it>}}.
 */
final class MongoEditionStore implements EditionStore {
  private static final String BYTES = "b";
  private static final String RECORD = "r";

  private final MongoCollection<Document> records;
  private final MongoCollection<Document> editions;
  private final Publishers publishers;
  private final Upserts upserts;

  MongoEditionStore(MongoDatabase database, Publishers publishers) {
    this.records = database.getCollection("records");
    this.editions = database.getCollection("editions");
    this.publishers = publishers;
    this.upserts = new Upserts(publishers);
  }

  @Override
  public Future<Optional<byte[]>> findRecord(Digest record) {
    return publishers
        .first(records.find(eq("_id", Digests.binary(record))))
        .map(found -> found.map(document -> Digests.bytes(document, BYTES)));
  }

  @Override
  public Future<Optional<Digest>> findEdition(String collection, long edition) {
    return publishers
        .first(editions.find(eq("_id", id(collection, edition))))
        .map(found -> found.map(document -> Digests.digest(document, RECORD)));
  }

  @Override
  public Future<Map<Long, byte[]>> findRecords(String collection, Collection<Long> numbers) {
    Map<Long, byte[]> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    for (List<Long> batch : Batches.byCount(new HashSet<>(numbers))) {
      read = read.compose(before -> readInto(found, collection, batch));
    }
    return read.map(done -> found);
  }

  @Override
  public Future<Map<Long, Release>> findReleases(String collection, Collection<Long> numbers) {
    Map<Long, Release> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    for (List<Long> batch : Batches.byCount(new HashSet<>(numbers))) {
      List<String> ids = batch.stream().map(number -> id(collection, number)).toList();
      read =
          read.compose(before -> publishers.all(editions.find(in("_id", ids)), shown -> shown))
              .onSuccess(
                  shown ->
                      shown.forEach(one -> found.put(number(one), ReleaseDocuments.ofEdition(one))))
              .mapEmpty();
    }
    return read.map(done -> found);
  }

  private Future<Void> readInto(Map<Long, byte[]> found, String collection, List<Long> numbers) {
    List<String> ids = numbers.stream().map(number -> id(collection, number)).toList();
    return publishers
        .all(editions.find(in("_id", ids)), document -> document)
        .compose(shown -> readRecords(found, shown));
  }

  private Future<Void> readRecords(Map<Long, byte[]> found, List<Document> shown) {
    List<Binary> digests =
        shown.stream().map(document -> document.get(RECORD, Binary.class)).toList();
    return publishers
        .all(records.find(in("_id", digests)), document -> document)
        .onSuccess(stored -> join(found, shown, stored))
        .mapEmpty();
  }

  private static void join(Map<Long, byte[]> found, List<Document> shown, List<Document> stored) {
    Map<Digest, byte[]> byDigest = new HashMap<>();
    stored.forEach(
        record -> byDigest.put(Digests.digest(record, "_id"), Digests.bytes(record, BYTES)));
    for (Document edition : shown) {
      byte[] bytes = byDigest.get(Digests.digest(edition, RECORD));
      if (bytes != null) {
        found.put(number(edition), bytes);
      }
    }
  }

  @Override
  public Future<Void> putRecord(Digest record, byte[] signed) {
    return insert(
        records, eq("_id", Digests.binary(record)), setOnInsert(BYTES, new Binary(signed)));
  }

  @Override
  public Future<Void> showEdition(String collection, long edition, Digest record, Release release) {
    return insert(
            editions,
            eq("_id", id(collection, edition)),
            combine(
                setOnInsert(RECORD, Digests.binary(record)), ReleaseDocuments.onInsert(release)))
        .compose(done -> findEdition(collection, edition))
        .compose(shown -> expect(collection, edition, record, shown));
  }

  private static Future<Void> expect(
      String collection, long edition, Digest record, Optional<Digest> shown) {
    return shown.equals(Optional.of(record))
        ? Future.succeededFuture()
        : Future.failedFuture(
            new StoreException(
                "edition "
                    + edition
                    + " of '"
                    + collection
                    + "' is shown with another record than "
                    + record
                    + ": editions are never replaced; compare the collection's head with a backup"));
  }

  private Future<Void> insert(MongoCollection<Document> collection, Bson filter, Bson update) {
    return upserts
        .write(collection, List.of(List.of(new UpdateOneModel<>(filter, update, Upserts.UPSERT))))
        .mapEmpty();
  }

  private static String id(String collection, long edition) {
    return collection + "/" + edition;
  }

  private static long number(Document edition) {
    String id = edition.getString("_id");
    return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
  }
}
