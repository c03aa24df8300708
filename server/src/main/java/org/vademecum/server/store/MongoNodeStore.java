package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;

/**
 * Nodes as documents {@code {_id: <digest>, b: <bytes>, m: <mark>}}, the mark being the highest
 * epoch that a node was put with; with {@code x: true} the bytes are a tombstone's.
 */
final class MongoNodeStore implements NodeStore {
  private static final String BYTES = "b";
  private static final String MARK = "m";
  private static final String BURIED = "x";

  private final MongoCollection<Document> nodes;
  private final Publishers publishers;
  private final Upserts upserts;

  MongoNodeStore(MongoDatabase database, Publishers publishers) {
    this.nodes = database.getCollection("nodes");
    this.publishers = publishers;
    this.upserts = new Upserts(publishers);
  }

  @Override
  public Future<Map<Digest, byte[]>> getNodes(Collection<Digest> digests) {
    Set<Digest> wanted = new HashSet<>(digests);
    Map<Digest, byte[]> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    for (List<Digest> batch : Batches.byCount(wanted)) {
      read = read.compose(before -> readInto(found, batch));
    }
    return read.map(done -> complete(found, wanted));
  }

  private Future<Void> readInto(Map<Digest, byte[]> found, List<Digest> batch) {
    return publishers
        .all(nodes.find(in("_id", Digests.binaries(batch))), MongoNodeStore::node)
        .onSuccess(read -> read.forEach(node -> found.put(node.getKey(), node.getValue())))
        .mapEmpty();
  }

  private static Map.Entry<Digest, byte[]> node(Document document) {
    byte[] bytes =
        document.getBoolean(BURIED, false)
            ? Digests.bytes(document, BYTES)
            : Digests.verified(document, BYTES);
    return Map.entry(Digests.digest(document, "_id"), bytes);
  }

  private static Map<Digest, byte[]> complete(Map<Digest, byte[]> found, Set<Digest> wanted) {
    for (Digest digest : wanted) {
      if (!found.containsKey(digest)) {
        throw new MissingNodeException(digest);
      }
    }
    return found;
  }

  @Override
  public Future<Integer> putNodes(Map<Digest, byte[]> content, long epoch) {
    return upserts.write(
        nodes,
        Batches.bySize(content.entrySet(), node -> node.getValue().length).stream()
            .map(batch -> batch.stream().map(node -> put(node, epoch)).toList())
            .toList());
  }

  private static UpdateOneModel<Document> put(Map.Entry<Digest, byte[]> node, long epoch) {
    return new UpdateOneModel<>(
        eq("_id", Digests.binary(node.getKey())),
        combine(setOnInsert(BYTES, new Binary(node.getValue())), max(MARK, epoch)),
        Upserts.UPSERT);
  }

  @Override
  public Future<Void> buryNodes(Map<Digest, byte[]> tombstones) {
    return replace(tombstones, true);
  }

  @Override
  public Future<Void> reviveNodes(Map<Digest, byte[]> content) {
    return replace(content, false);
  }

  private Future<Void> replace(Map<Digest, byte[]> content, boolean buried) {
    Future<Void> done = Future.succeededFuture();
    for (List<Map.Entry<Digest, byte[]>> batch :
        Batches.bySize(content.entrySet(), node -> node.getValue().length)) {
      List<UpdateOneModel<Document>> updates =
          batch.stream().map(node -> replacement(node, buried)).toList();
      done = done.compose(before -> publishers.only(nodes.bulkWrite(updates)).mapEmpty());
    }
    return done;
  }

  private static UpdateOneModel<Document> replacement(
      Map.Entry<Digest, byte[]> node, boolean buried) {
    return new UpdateOneModel<>(
        eq("_id", Digests.binary(node.getKey())),
        combine(set(BYTES, new Binary(node.getValue())), set(BURIED, buried)));
  }

  @Override
  public Future<Set<Digest>> present(Collection<Digest> digests) {
    Set<Digest> found = new HashSet<>();
    Future<Void> read = Future.succeededFuture();
    for (List<Digest> batch : Batches.byCount(new HashSet<>(digests))) {
      read = read.compose(before -> lookUp(found, batch));
    }
    return read.map(done -> found);
  }

  private Future<Void> lookUp(Set<Digest> found, List<Digest> batch) {
    return publishers
        .all(
            nodes.find(in("_id", Digests.binaries(batch))).projection(include("_id")),
            document -> Digests.digest(document, "_id"))
        .onSuccess(found::addAll)
        .mapEmpty();
  }

  @Override
  public Future<Long> sweep(long olderThan, Set<Digest> reachable) {
    AtomicLong deleted = new AtomicLong();
    return publishers
        .inBatches(
            nodes.find(lt(MARK, olderThan)).projection(include("_id")),
            batch ->
                delete(unreachable(batch, reachable), olderThan).map(deleted::addAndGet).mapEmpty())
        .map(done -> deleted.get());
  }

  private static List<Digest> unreachable(List<Document> batch, Set<Digest> reachable) {
    return batch.stream()
        .map(document -> Digests.digest(document, "_id"))
        .filter(digest -> !reachable.contains(digest))
        .toList();
  }

  /** Deletes one document at a time, if its mark is still old: a mark set meanwhile saves it. */
  private Future<Integer> delete(List<Digest> digests, long olderThan) {
    if (digests.isEmpty()) {
      return Future.succeededFuture(0);
    }
    List<DeleteOneModel<Document>> deletes =
        digests.stream()
            .map(
                digest ->
                    new DeleteOneModel<Document>(
                        and(eq("_id", Digests.binary(digest)), lt(MARK, olderThan))))
            .toList();
    return publishers.only(nodes.bulkWrite(deletes)).map(result -> result.getDeletedCount());
  }

  @Override
  public Future<Long> countNodes() {
    return publishers.only(nodes.estimatedDocumentCount());
  }
}
