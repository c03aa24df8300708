package org.vademecum.server.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.vademecum.server.store.FleetDay.Traffic;

/** Counts as {@code {_id: "<collection>/<day>", e: {<edition>: <count>}, b: …, d: …, s: …}}. */
final class MongoFleetStore implements FleetStore {
  private static final String EDITIONS = "e";
  private static final String BUNDLE = "b";
  private static final String DELTA = "d";
  private static final String SAVED = "s";

  private final MongoCollection<Document> days;
  private final Publishers publishers;

  MongoFleetStore(MongoDatabase database, Publishers publishers) {
    this.days = database.getCollection("fleet");
    this.publishers = publishers;
  }

  @Override
  public Future<Void> add(FleetDay counted) {
    List<Bson> updates = new ArrayList<>();
    counted
        .editions()
        .forEach((edition, count) -> updates.add(inc(EDITIONS + "." + edition, count)));
    updates.add(inc(BUNDLE, counted.traffic().bundle()));
    updates.add(inc(DELTA, counted.traffic().delta()));
    updates.add(inc(SAVED, counted.traffic().saved()));
    Bson day = eq("_id", id(counted.collection(), counted.day()));
    return publishers.only(days.updateOne(day, combine(updates), Upserts.UPSERT)).mapEmpty();
  }

  @Override
  public Future<List<FleetDay>> find(String collection, Collection<LocalDate> wanted) {
    List<String> ids = wanted.stream().map(day -> id(collection, day)).toList();
    return publishers.all(days.find(in("_id", ids)), document -> day(collection, document));
  }

  private static FleetDay day(String collection, Document document) {
    Map<Long, Long> editions = new HashMap<>();
    document
        .get(EDITIONS, new Document())
        .forEach((edition, count) -> editions.put(Long.valueOf(edition), (Long) count));
    String id = document.getString("_id");
    return new FleetDay(
        collection,
        LocalDate.parse(id.substring(id.lastIndexOf('/') + 1)),
        editions,
        new Traffic(document.getLong(BUNDLE), document.getLong(DELTA), document.getLong(SAVED)));
  }

  private static String id(String collection, LocalDate day) {
    return collection + "/" + day;
  }
}
