package org.vademecum.server.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/** Looks for words in all documents of a database, past all stores. */
public final class StoreScan {

  /** The collections that have a document which holds one of some words, in UTF-8. */
  public static List<String> of(Vertx vertx, String uri, String database, String... words) {
    Publishers publishers = new Publishers(vertx);
    List<String> found = new ArrayList<>();
    try (MongoClient client = MongoClients.create(uri)) {
      MongoDatabase opened = client.getDatabase(database);
      List<String> names = Await.get(publishers.all(opened.listCollectionNames(), name -> name));
      for (String name : names) {
        List<RawBsonDocument> all =
            Await.get(
                publishers.all(opened.getCollection(name, RawBsonDocument.class).find(), it -> it));
        if (all.stream().anyMatch(document -> holdsAny(document, words))) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static boolean holdsAny(RawBsonDocument document, String... words) {
    byte[] bytes = document.getByteBuffer().array();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return Stream.of(words)
        .map(word -> word.getBytes(StandardCharsets.UTF_8))
        .map(word -> new String(word, StandardCharsets.ISO_8859_1))
        .anyMatch(text::contains);
  }

  private StoreScan() {}
}
