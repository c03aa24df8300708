package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;

/**
 * Metadata as {@code {_id: "<role>/<version>", b: <bytes>}}, targets and approvals as {@code {_id:
 * <digest>, b: <bytes>}}, the head as a cell with {@code v: [{r: <role>, n: <version>}]}.
 */
final class MongoMetadataStore implements MetadataStore {
  private static final String BYTES = "b";
  private static final String HEAD = "head";
  private static final String VERSIONS = "v";
  private static final String ROLE = "r";
  private static final String NUMBER = "n";

  private final MongoCollection<Document> metadata;
  private final MongoCollection<Document> targets;
  private final MongoCollection<Document> approvals;
  private final Cells heads;
  private final Publishers publishers;
  private final Upserts upserts;

  MongoMetadataStore(MongoDatabase database, Publishers publishers) {
    MongoDatabase settled = database.withReadConcern(ReadConcern.MAJORITY);
    this.metadata = settled.getCollection("metadata");
    this.targets = settled.getCollection("targets");
    this.approvals = settled.getCollection("approvals");
    Epochs epochs = new Epochs(settled.getCollection("epoch"), publishers);
    this.heads = new Cells(settled.getCollection("metadata_head"), epochs, publishers);
    this.publishers = publishers;
    this.upserts = new Upserts(publishers);
  }

  @Override
  public Future<Optional<MetadataHead>> findMetadataHead() {
    return heads.find(HEAD).map(found -> found.map(MongoMetadataStore::head));
  }

  @Override
  public Future<Optional<byte[]>> findMetadata(String role, long version) {
    return find(metadata, id(role, version));
  }

  @Override
  public Future<Map<String, byte[]>> findMetadata(Map<String, Long> versions) {
    Map<String, byte[]> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    List<String> ids =
        versions.entrySet().stream().map(role -> id(role.getKey(), role.getValue())).toList();
    for (List<String> batch : Batches.byCount(ids)) {
      read =
          read.compose(done -> publishers.all(metadata.find(in("_id", batch)), file -> file))
              .onSuccess(
                  files -> files.forEach(file -> found.put(role(file), Digests.bytes(file, BYTES))))
              .mapEmpty();
    }
    return read.map(done -> found);
  }

  @Override
  public Future<Optional<byte[]>> findTarget(Digest digest) {
    return find(targets, Digests.binary(digest));
  }

  @Override
  public Future<Optional<byte[]>> findApproval(Digest record) {
    return find(approvals, Digests.binary(record));
  }

  @Override
  public Future<Boolean> putMetadata(String role, long version, byte[] bytes) {
    return put(metadata, id(role, version), bytes)
        .compose(done -> findMetadata(role, version))
        .map(stored -> stored.filter(there -> Arrays.equals(there, bytes)).isPresent());
  }

  @Override
  public Future<Void> putTarget(Digest digest, byte[] bytes) {
    return put(targets, Digests.binary(digest), bytes);
  }

  @Override
  public Future<Void> putApproval(Digest record, byte[] bytes) {
    return put(approvals, Digests.binary(record), bytes);
  }

  @Override
  public Future<Boolean> createMetadataHead(MetadataHead head) {
    return heads.create(HEAD, state(head), head.change(), 0, true);
  }

  @Override
  public Future<Boolean> replaceMetadataHead(MetadataHead expected, MetadataHead next) {
    return heads.replace(HEAD, expected.change(), eq("_id", HEAD), state(next), next.change(), 0);
  }

  private Future<Optional<byte[]>> find(MongoCollection<Document> collection, Object id) {
    return publishers
        .first(collection.find(eq("_id", id)))
        .map(found -> found.map(document -> Digests.bytes(document, BYTES)));
  }

  private Future<Void> put(MongoCollection<Document> collection, Object id, byte[] bytes) {
    UpdateOneModel<Document> insertion =
        new UpdateOneModel<>(eq("_id", id), setOnInsert(BYTES, new Binary(bytes)), Upserts.UPSERT);
    return upserts.write(collection, List.of(List.of(insertion))).mapEmpty();
  }

  private static String id(String role, long version) {
    return role + "/" + version;
  }

  private static String role(Document file) {
    String id = file.getString("_id");
    return id.substring(0, id.lastIndexOf('/'));
  }

  private static List<Bson> state(MetadataHead head) {
    List<Document> versions =
        new TreeMap<>(head.versions())
            .entrySet().stream()
                .map(role -> new Document(ROLE, role.getKey()).append(NUMBER, role.getValue()))
                .toList();
    return List.of(set(VERSIONS, versions));
  }

  private static MetadataHead head(Document document) {
    Map<String, Long> versions = new HashMap<>();
    document
        .getList(VERSIONS, Document.class)
        .forEach(role -> versions.put(role.getString(ROLE), role.getLong(NUMBER)));
    return new MetadataHead(versions, document.getString(Cells.CHANGE));
  }
}
