package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.vademecum.core.document.Digest;

/**
 * Pieces as {@code {_id: <digest>, b: <bytes>, m: <mark>}}, descriptions by key, and by the digest
 * of the whole {@code {_id: <digest>, k: <key>, p: <pieces>, m: <mark>}}. Written in the order
 * digest, pieces, description: what is described is there, and what was not finished is known.
 */
final class MongoArtifactStore implements ArtifactStore {
  static final String PIECES = "p";
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
  public Future<Map<String, Artifact>> findArtifacts(Collection<String> wanted) {
    Map<String, Artifact> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    for (List<String> batch : Batches.byCount(new HashSet<>(wanted))) {
      read =
          read.compose(before -> publishers.all(artifacts.find(in("_id", batch)), it -> it))
              .onSuccess(
                  some ->
                      some.stream()
                          .map(ArtifactDocuments::artifact)
                          .forEach(artifact -> found.put(artifact.key(), artifact)))
              .mapEmpty();
    }
    return read.map(done -> found);
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
  public Future<Artifact> putArtifact(String key, byte[] content, long day) {
    return findArtifact(key)
        .compose(
            found ->
                found.isPresent()
                    ? markArtifacts(List.of(key), day).map(found.get())
                    : store(key, content, day));
  }

  private Future<Artifact> store(String key, byte[] content, long day) {
    List<byte[]> parts = ArtifactDocuments.cut(content);
    Artifact artifact = ArtifactDocuments.describe(key, content, parts);
    Bson made =
        combine(setOnInsert(KEY, key), setOnInsert(PIECES, Digests.binaries(artifact.pieces())));
    return put(keys, Digests.binary(artifact.digest()), made, day)
        .compose(done -> putPieces(artifact, parts, day))
        .compose(done -> put(artifacts, key, ArtifactDocuments.insertion(artifact), day))
        .compose(done -> findArtifact(key))
        .map(stored -> stored.orElseThrow(() -> vanished(key)));
  }

  private Future<Integer> putPieces(Artifact artifact, List<byte[]> parts, long day) {
    List<UpdateOneModel<Document>> puts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Binary id = Digests.binary(artifact.pieces().get(i));
      puts.add(put(id, setOnInsert(BYTES, new Binary(parts.get(i))), day));
    }
    return upserts.write(pieces, Batches.bySize(puts, put -> artifact.pieceSize()));
  }

  private Future<Integer> put(
      MongoCollection<Document> collection, Object id, Bson insertion, long day) {
    return upserts.write(collection, List.of(List.of(put(id, insertion, day))));
  }

  private static UpdateOneModel<Document> put(Object id, Bson insertion, long day) {
    return new UpdateOneModel<>(
        eq("_id", id), combine(insertion, max(Marks.MARK, day)), Upserts.UPSERT);
  }

  private static StoreException vanished(String key) {
    return new StoreException(
        "artifact '" + key + "' was deleted while it was stored; request it again");
  }

  @Override
  public Future<Void> markArtifacts(Collection<String> used, long day) {
    Future<Void> marked = Future.succeededFuture();
    for (List<String> batch : Batches.byCount(new HashSet<>(used))) {
      Bson older = and(in("_id", batch), lt(Marks.MARK, day));
      marked =
          marked.compose(
              before ->
                  publishers.only(artifacts.updateMany(older, set(Marks.MARK, day))).mapEmpty());
    }
    return marked;
  }

  @Override
  public Future<List<Artifact>> listArtifacts(Predicate<String> wanted) {
    List<Artifact> found = new ArrayList<>();
    return publishers
        .inBatches(
            artifacts.find(),
            batch -> {
              batch.stream()
                  .filter(it -> wanted.test(it.getString("_id")))
                  .map(ArtifactDocuments::artifact)
                  .forEach(found::add);
              return Future.succeededFuture();
            })
        .map(done -> found);
  }

  @Override
  public Future<Void> deleteArtifacts(Collection<Artifact> unwanted) {
    Set<String> ids = unwanted.stream().map(Artifact::key).collect(Collectors.toSet());
    Set<Digest> theirs = new HashSet<>();
    unwanted.forEach(artifact -> theirs.addAll(artifact.pieces()));
    return listArtifacts(key -> !ids.contains(key))
        .compose(
            others -> {
              others.forEach(artifact -> theirs.removeAll(artifact.pieces()));
              return Deletions.of(publishers, pieces, Digests.binaries(theirs));
            })
        .compose(
            done ->
                Deletions.of(
                    publishers,
                    keys,
                    Digests.binaries(unwanted.stream().map(Artifact::digest).toList())))
        .compose(done -> Deletions.of(publishers, artifacts, ids));
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

  @Override
  public Future<Evicted> evict(long before) {
    return new ArtifactEviction(artifacts, keys, pieces, publishers).run(before);
  }
}
