package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Requests as cells {@code {_id: <role>, t: <envelope>}}. */
final class MongoRequestStore implements RequestStore {
  private static final String ENVELOPE = "t";

  private final Cells requests;

  MongoRequestStore(MongoDatabase database, Publishers publishers) {
    MongoDatabase settled = database.withReadConcern(ReadConcern.MAJORITY);
    Epochs epochs = new Epochs(settled.getCollection("epoch"), publishers);
    this.requests = new Cells(settled.getCollection("metadata_requests"), epochs, publishers);
  }

  @Override
  public Future<List<MetadataRequest>> listRequests() {
    return requests.list().map(all -> all.stream().map(MongoRequestStore::request).toList());
  }

  @Override
  public Future<Optional<MetadataRequest>> findRequest(String role) {
    return requests.find(role).map(found -> found.map(MongoRequestStore::request));
  }

  @Override
  public Future<Boolean> createRequest(MetadataRequest request) {
    return requests.create(request.role(), state(request), request.change(), 0, true);
  }

  @Override
  public Future<Boolean> replaceRequest(MetadataRequest expected, MetadataRequest next) {
    return requests.replace(
        expected.role(),
        expected.change(),
        eq("_id", expected.role()),
        state(next),
        next.change(),
        0);
  }

  @Override
  public Future<Boolean> deleteRequest(MetadataRequest expected) {
    return requests.delete(expected.role(), expected.change(), eq("_id", expected.role()));
  }

  private static List<Bson> state(MetadataRequest request) {
    return List.of(set(ENVELOPE, request.envelope()));
  }

  private static MetadataRequest request(Document document) {
    return new MetadataRequest(
        document.getString("_id"), document.getString(ENVELOPE), document.getString(Cells.CHANGE));
  }
}
