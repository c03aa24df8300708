package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.vademecum.server.store.ArtifactStore.Artifact;
import org.vademecum.server.store.ArtifactStore.Evicted;

/**
 * Deletes artifacts in the reverse order of their writing: descriptions, pieces, digests. Whoever
 * stores one again marks all three anew, which saves them.
 */
final class ArtifactEviction {
  private final MongoCollection<Document> artifacts;
  private final MongoCollection<Document> keys;
  private final MongoCollection<Document> pieces;
  private final Publishers publishers;
  private final Marks marks;

  /** What the descriptions name that stay. */
  private final Set<Object> digests = new HashSet<>();

  private final Set<Object> used = new HashSet<>();
  private long kept;
  private long keptBytes;

  ArtifactEviction(
      MongoCollection<Document> artifacts,
      MongoCollection<Document> keys,
      MongoCollection<Document> pieces,
      Publishers publishers) {
    this.artifacts = artifacts;
    this.keys = keys;
    this.pieces = pieces;
    this.publishers = publishers;
    this.marks = new Marks(publishers);
  }

  Future<Evicted> run(long before) {
    return deleteDescriptions(before)
        .compose(
            gone ->
                readKept()
                    .compose(done -> deleteLoose(before))
                    .map(done -> new Evicted(gone, kept, keptBytes)));
  }

  private Future<Long> deleteDescriptions(long before) {
    AtomicLong gone = new AtomicLong();
    return publishers
        .inBatches(
            artifacts.find(lt(Marks.MARK, before)).projection(include("_id")),
            batch ->
                marks
                    .delete(artifacts, batch.stream().map(it -> it.get("_id")).toList(), before)
                    .map(gone::addAndGet)
                    .mapEmpty())
        .map(done -> gone.get());
  }

  private Future<Void> readKept() {
    return publishers.inBatches(
        artifacts.find(),
        batch -> {
          batch.stream().map(ArtifactDocuments::artifact).forEach(this::keep);
          return Future.succeededFuture();
        });
  }

  private void keep(Artifact artifact) {
    kept++;
    keptBytes += artifact.size();
    digests.add(Digests.binary(artifact.digest()));
    used.addAll(Digests.binaries(artifact.pieces()));
  }

  private Future<Void> deleteLoose(long before) {
    return publishers.inBatches(
        keys.find(lt(Marks.MARK, before)), batch -> deleteLoose(batch, before));
  }

  private Future<Void> deleteLoose(List<Document> batch, long before) {
    List<Document> loose = batch.stream().filter(it -> !digests.contains(it.get("_id"))).toList();
    Stream<Binary> named =
        loose.stream().flatMap(it -> it.getList(MongoArtifactStore.PIECES, Binary.class).stream());
    return marks
        .delete(pieces, named.filter(it -> !used.contains(it)).distinct().toList(), before)
        .compose(
            done -> marks.delete(keys, loose.stream().map(it -> it.get("_id")).toList(), before))
        .mapEmpty();
  }
}
