package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Heads of collections and drafts, and the epoch; read with majority, so that none is undone. */
final class MongoHeadStore implements HeadStore {
  private final MongoCollection<Document> headDocuments;
  private final MongoCollection<Document> draftDocuments;
  private final Epochs epochs;
  private final Cells heads;
  private final Cells drafts;

  MongoHeadStore(MongoDatabase database, Publishers publishers) {
    MongoDatabase settled = database.withReadConcern(ReadConcern.MAJORITY);
    this.headDocuments = settled.getCollection("heads");
    this.draftDocuments = settled.getCollection("drafts");
    this.epochs = new Epochs(settled.getCollection("epoch"), publishers);
    this.heads = new Cells(headDocuments, epochs, publishers);
    this.drafts = new Cells(draftDocuments, epochs, publishers);
  }

  @Override
  public Future<Optional<CollectionHead>> findHead(String collection) {
    return heads.find(collection).map(found -> found.map(HeadDocuments::head));
  }

  @Override
  public Future<List<CollectionHead>> listHeads() {
    return heads
        .list()
        .map(
            found ->
                found.stream()
                    .map(HeadDocuments::head)
                    .sorted(Comparator.comparing(CollectionHead::collection))
                    .toList());
  }

  @Override
  public Future<Boolean> createHead(CollectionHead head) {
    return heads.create(
        head.collection(), HeadDocuments.state(head), head.change(), head.epoch(), true);
  }

  @Override
  public Future<Boolean> replaceHead(CollectionHead expected, CollectionHead next) {
    return heads.replace(
        expected.collection(),
        expected.change(),
        HeadDocuments.condition(expected),
        HeadDocuments.state(next),
        next.change(),
        next.epoch());
  }

  @Override
  public Future<Optional<DraftHead>> findDraft(String collection, String name) {
    return drafts
        .find(DraftDocuments.id(collection, name))
        .map(found -> found.map(DraftDocuments::draft));
  }

  @Override
  public Future<List<DraftHead>> listDrafts() {
    return drafts.list().map(found -> found.stream().map(DraftDocuments::draft).toList());
  }

  @Override
  public Future<Boolean> createDraft(DraftHead draft) {
    return drafts.create(
        DraftDocuments.id(draft.collection(), draft.name()),
        DraftDocuments.state(draft),
        draft.change(),
        draft.epoch(),
        false);
  }

  @Override
  public Future<Boolean> replaceDraft(DraftHead expected, DraftHead next) {
    return drafts.replace(
        DraftDocuments.id(expected.collection(), expected.name()),
        expected.change(),
        DraftDocuments.condition(expected),
        DraftDocuments.state(next),
        next.change(),
        next.epoch());
  }

  @Override
  public Future<Boolean> deleteDraft(DraftHead expected) {
    return drafts.delete(
        DraftDocuments.id(expected.collection(), expected.name()),
        expected.change(),
        eq("v", expected.revision()));
  }

  @Override
  public Future<Long> currentEpoch() {
    return epochs.current();
  }

  @Override
  public Future<Long> advanceEpoch() {
    return epochs.advance(List.of(headDocuments, draftDocuments));
  }
}
