package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents that change by compare-and-set: {@code {_id, c: <change id>, h: <change ids before it>,
 * o: <epoch>, …state}}. A document without a change id yet is reserved and not shown.
 */
final class Cells {
  static final String CHANGE = "c";
  static final String EPOCH = "o";
  private static final String HISTORY = "h";
  private static final String RESERVED = "";

  /** Changes remembered behind the last: how far others may get before a lost reply is settled. */
  private static final int HISTORY_LENGTH = 16;

  private static final int ATTEMPTS = 3;

  private final MongoCollection<Document> cells;
  private final Epochs epochs;
  private final Publishers publishers;

  Cells(MongoCollection<Document> cells, Epochs epochs, Publishers publishers) {
    this.cells = cells;
    this.epochs = epochs;
    this.publishers = publishers;
  }

  Future<Optional<Document>> find(String id) {
    return publishers.first(cells.find(eq("_id", id))).map(found -> found.filter(Cells::isShown));
  }

  Future<List<Document>> list() {
    return publishers.all(cells.find(gt(CHANGE, RESERVED)), document -> document);
  }

  /**
   * Creates a document; false when there is one, or when it names nodes put in an epoch that is no
   * longer in force. It is reserved first, so that a new epoch is either seen here or raises it.
   */
  Future<Boolean> create(String id, List<Bson> state, String change, long epoch, boolean anyEpoch) {
    return reserve(id)
        .compose(done -> epochs.current())
        .compose(
            current ->
                current > epoch && !anyEpoch
                    ? find(id).map(found -> found.filter(it -> hasMade(it, change)).isPresent())
                    : swap(
                        id,
                        anyEpoch
                            ? eq(CHANGE, RESERVED)
                            : and(eq(CHANGE, RESERVED), lte(EPOCH, epoch)),
                        state,
                        change,
                        Math.max(current, epoch)));
  }

  private Future<Void> reserve(String id) {
    return publishers
        .only(cells.insertOne(new Document("_id", id).append(CHANGE, RESERVED).append(EPOCH, 0L)))
        .<Void>mapEmpty()
        .recover(
            fault ->
                fault instanceof DuplicateKeyException
                    ? Future.succeededFuture()
                    : Future.failedFuture(fault));
  }

  /** Replaces a document made by an expected change that satisfies a condition. */
  Future<Boolean> replace(
      String id, String expected, Bson condition, List<Bson> state, String change, long epoch) {
    return swap(id, and(eq(CHANGE, expected), condition), state, change, epoch);
  }

  Future<Boolean> delete(String id, String expected, Bson condition) {
    return publishers
        .only(cells.deleteOne(and(eq("_id", id), eq(CHANGE, expected), condition)))
        .map(result -> result.getDeletedCount() == 1)
        .recover(fault -> settleDelete(id, expected, fault));
  }

  private Future<Boolean> settleDelete(String id, String expected, Throwable fault) {
    if (!(fault instanceof StoreUnavailableException)) {
      return Future.failedFuture(fault);
    }
    return find(id)
        .compose(
            found ->
                found.filter(it -> it.getString(CHANGE).equals(expected)).isPresent()
                    ? Future.failedFuture(fault)
                    : Future.succeededFuture(found.isEmpty()));
  }

  private Future<Boolean> swap(
      String id, Bson condition, List<Bson> state, String change, long epoch) {
    return swap(new Swap(and(eq("_id", id), condition), id, state, change, epoch), 1);
  }

  private record Swap(Bson filter, String id, List<Bson> state, String change, long epoch) {}

  /** Reads, returns true if the change is made already, else makes it; repeats if unsure. */
  private Future<Boolean> swap(Swap swap, int attempt) {
    return publishers
        .first(cells.find(eq("_id", swap.id())))
        .compose(
            found -> {
              if (found.isEmpty()) {
                return Future.succeededFuture(false);
              }
              return hasMade(found.get(), swap.change())
                  ? Future.succeededFuture(true)
                  : attempt(swap, found.get(), attempt);
            });
  }

  private Future<Boolean> attempt(Swap swap, Document before, int attempt) {
    return publishers
        .only(cells.updateOne(swap.filter(), update(swap, before)))
        .compose(
            result ->
                result.getMatchedCount() == 1
                    ? Future.succeededFuture(true)
                    : find(swap.id())
                        .map(found -> found.filter(it -> hasMade(it, swap.change())).isPresent()))
        .recover(
            fault ->
                fault instanceof StoreUnavailableException && attempt < ATTEMPTS
                    ? swap(swap, attempt + 1)
                    : Future.failedFuture(fault));
  }

  private static Bson update(Swap swap, Document before) {
    List<Bson> updates = new ArrayList<>(swap.state());
    updates.add(set(CHANGE, swap.change()));
    updates.add(set(HISTORY, history(before)));
    updates.add(max(EPOCH, swap.epoch()));
    return combine(updates);
  }

  private static List<String> history(Document before) {
    List<String> changes = new ArrayList<>();
    changes.add(before.getString(CHANGE));
    changes.addAll(before.getList(HISTORY, String.class, List.of()));
    changes.remove(RESERVED);
    return changes.subList(0, Math.min(changes.size(), HISTORY_LENGTH));
  }

  private static boolean hasMade(Document document, String change) {
    return document.getString(CHANGE).equals(change)
        || document.getList(HISTORY, String.class, List.of()).contains(change);
  }

  private static boolean isShown(Document document) {
    return !document.getString(CHANGE).equals(RESERVED);
  }
}
