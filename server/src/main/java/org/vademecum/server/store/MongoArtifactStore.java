package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;

/**
 * Pieces as {@code {_id: <digest>, b: <bytes>}}, descriptions by key, and keys by the digest of the
 * whole. Written in the order pieces, key, description, so that what is described is there.
 */
final class MongoArtifactStore implements ArtifactStore {
  private static final String BYTES = "b";
  private static final String KEY = "k";

  private final MongoCollection<Document> pieces;
  private final MongoCollection<Document> artifacts;
  private final MongoCollection<Document> keys;
  private final Publishers publishers;
  private final Upserts upserts;

  MongoArtifactStore(MongoDatabase database, Publishers publishers) {
    this.pieces = database.getCollection("pieces");
    this.artifacts = database.getCollection("artifacts");
    this.keys = database.getCollection("artifact_keys");
    this.publishers = publishers;
    this.upserts = new Upserts(publishers);
  }

  @Override
  public Future<Optional<Artifact>> findArtifact(String key) {
    return publishers
        .first(artifacts.find(eq("_id", key)))
        .map(found -> found.map(ArtifactDocuments::artifact));
  }

  @Override
  public Future<Optional<Artifact>> findArtifactByDigest(Digest digest) {
    return publishers
        .first(keys.find(eq("_id", Digests.binary(digest))))
        .compose(
            found ->
                found.isEmpty()
                    ? Future.succeededFuture(Optional.<Artifact>empty())
                    : findArtifact(found.get().getString(KEY)))
        .map(found -> found.filter(artifact -> artifact.digest().equals(digest)));
  }

  @Override
  public Future<Artifact> putArtifact(String key, byte[] content) {
    return findArtifact(key)
        .compose(
            found -> found.isPresent() ? Future.succeededFuture(found.get()) : store(key, content));
  }

  private Future<Artifact> store(String key, byte[] content) {
    List<byte[]> parts = ArtifactDocuments.cut(content);
    Artifact artifact = ArtifactDocuments.describe(key, content, parts);
    return putPieces(artifact, parts)
        .compose(done -> insert(keys, Digests.binary(artifact.digest()), setOnInsert(KEY, key)))
        .compose(done -> insert(artifacts, key, ArtifactDocuments.insertion(artifact)))
        .compose(done -> findArtifact(key))
        .map(stored -> stored.orElseThrow(() -> vanished(key)));
  }

  private Future<Integer> putPieces(Artifact artifact, List<byte[]> parts) {
    List<UpdateOneModel<Document>> puts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      puts.add(
          new UpdateOneModel<>(
              eq("_id", Digests.binary(artifact.pieces().get(i))),
              combine(setOnInsert(BYTES, new Binary(parts.get(i)))),
              Upserts.UPSERT));
    }
    return upserts.write(pieces, Batches.bySize(puts, put -> artifact.pieceSize()));
  }

  private Future<Integer> insert(MongoCollection<Document> collection, Object id, Bson update) {
    return upserts.write(
        collection, List.of(List.of(new UpdateOneModel<>(eq("_id", id), update, Upserts.UPSERT))));
  }

  private static StoreException vanished(String key) {
    return new StoreException(
        "artifact '" + key + "' was deleted while it was stored; request it again");
  }

  @Override
  public Future<byte[]> getPiece(Digest piece) {
    return publishers
        .all(
            pieces.find(eq("_id", Digests.binary(piece))),
            document -> Digests.verified(document, BYTES))
        .map(
            found -> found.stream().findFirst().orElseThrow(() -> new MissingNodeException(piece)));
  }
}
