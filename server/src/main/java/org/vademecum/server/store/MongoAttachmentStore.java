package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;
import org.vademecum.server.store.ArtifactStore.Artifact;

/**
 * Descriptions {@code {_id: <digest in hex>, m: <mark>, …}} and pieces {@code {_id: <digest>, b:
 * <bytes>, m: <mark>}}. Pieces are written first, and deleted last.
 */
final class MongoAttachmentStore implements AttachmentStore {
  private static final String BYTES = "b";

  private final MongoCollection<Document> attachments;
  private final MongoCollection<Document> pieces;
  private final Publishers publishers;
  private final Upserts upserts;
  private final Marks marks;

  MongoAttachmentStore(MongoDatabase database, Publishers publishers) {
    this.attachments = database.getCollection("attachments");
    this.pieces = database.getCollection("attachment_pieces");
    this.publishers = publishers;
    this.upserts = new Upserts(publishers);
    this.marks = new Marks(publishers);
  }

  @Override
  public Future<Artifact> putAttachment(byte[] content, long epoch) {
    List<byte[]> parts = ArtifactDocuments.cut(content);
    Artifact artifact = ArtifactDocuments.describe(Digest.of(content).hex(), content, parts);
    return putPieces(artifact, parts, epoch)
        .compose(done -> putDescription(artifact, epoch))
        .map(done -> artifact);
  }

  private Future<Integer> putPieces(Artifact artifact, List<byte[]> parts, long epoch) {
    List<UpdateOneModel<Document>> puts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Binary id = Digests.binary(artifact.pieces().get(i));
      puts.add(put(id, setOnInsert(BYTES, new Binary(parts.get(i))), epoch));
    }
    return upserts.write(pieces, Batches.bySize(puts, put -> artifact.pieceSize()));
  }

  private Future<Integer> putDescription(Artifact artifact, long epoch) {
    return upserts.write(
        attachments,
        List.of(List.of(put(artifact.key(), ArtifactDocuments.insertion(artifact), epoch))));
  }

  private static UpdateOneModel<Document> put(Object id, Bson insertion, long epoch) {
    return new UpdateOneModel<>(
        eq("_id", id), combine(insertion, max(Marks.MARK, epoch)), Upserts.UPSERT);
  }

  @Override
  public Future<Optional<Artifact>> findAttachment(Digest digest) {
    return publishers
        .first(attachments.find(eq("_id", digest.hex())))
        .map(found -> found.map(ArtifactDocuments::artifact));
  }

  @Override
  public Future<byte[]> getPiece(Digest piece) {
    return publishers
        .first(pieces.find(eq("_id", Digests.binary(piece))))
        .map(
            found ->
                found
                    .map(document -> Digests.verified(document, BYTES))
                    .orElseThrow(() -> new MissingNodeException(piece)));
  }

  @Override
  public Future<Void> deleteAttachments(Collection<Digest> digests) {
    Set<Object> ids = new HashSet<>();
    digests.forEach(digest -> ids.add(digest.hex()));
    Set<Object> theirs = new HashSet<>();
    Set<Object> others = new HashSet<>();
    return publishers
        .inBatches(attachments.find(), batch -> sort(batch, ids, theirs, others))
        .compose(
            done -> {
              theirs.removeAll(others);
              return Deletions.of(publishers, pieces, theirs);
            })
        .compose(done -> Deletions.of(publishers, attachments, ids));
  }

  private static Future<Void> sort(
      List<Document> batch, Set<Object> ids, Set<Object> theirs, Set<Object> others) {
    for (Document document : batch) {
      Set<Object> into = ids.contains(document.get("_id")) ? theirs : others;
      into.addAll(Digests.binaries(ArtifactDocuments.artifact(document).pieces()));
    }
    return Future.succeededFuture();
  }

  @Override
  public Future<Long> sweep(long olderThan, Set<Digest> reachable) {
    Set<Object> named = new HashSet<>();
    reachable.forEach(digest -> named.add(digest.hex()));
    Set<Object> used = new HashSet<>();
    return sweep(attachments, olderThan, named)
        .compose(
            deleted ->
                readPieces(used)
                    .compose(done -> sweep(pieces, olderThan, used))
                    .map(done -> deleted));
  }

  private Future<Void> readPieces(Set<Object> used) {
    return publishers.inBatches(
        attachments.find(),
        batch -> {
          batch.forEach(
              document ->
                  ArtifactDocuments.artifact(document)
                      .pieces()
                      .forEach(piece -> used.add(Digests.binary(piece))));
          return Future.succeededFuture();
        });
  }

  private Future<Long> sweep(
      MongoCollection<Document> collection, long olderThan, Set<Object> kept) {
    AtomicLong deleted = new AtomicLong();
    return publishers
        .inBatches(
            collection.find(lt(Marks.MARK, olderThan)).projection(include("_id")),
            batch ->
                marks
                    .delete(collection, loose(batch, kept), olderThan)
                    .map(deleted::addAndGet)
                    .mapEmpty())
        .map(done -> deleted.get());
  }

  private static List<Object> loose(List<Document> batch, Set<Object> kept) {
    return batch.stream()
        .map(document -> document.get("_id"))
        .filter(id -> !kept.contains(id))
        .toList();
  }
}
