package org.vademecum.server.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Vertx;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reactivestreams.Publisher;

/** A database of its own for every test of a contract. */
@SuppressWarnings("NullAway.Init")
abstract class StoreContract {
  private final String database = "contract_" + UUID.randomUUID().toString().substring(0, 8);
  protected Vertx vertx;
  protected MongoStores stores;

  protected abstract Deployment deployment();

  @BeforeEach
  void connect() {
    vertx = Vertx.vertx();
    stores = MongoStores.connect(vertx, deployment().uri(), database);
  }

  @AfterEach
  void disconnect() {
    inDatabase(MongoDatabase::drop);
    stores.close();
    Await.get(vertx.close());
  }

  /** Reaches behind the store, past its rules. */
  protected <T> void inDatabase(Function<MongoDatabase, Publisher<T>> action) {
    try (MongoClient client = MongoClients.create(deployment().uri())) {
      Await.get(new Publishers(vertx).first(action.apply(client.getDatabase(database))));
    }
  }

  protected <T> void inCollection(
      String name, Function<MongoCollection<Document>, Publisher<T>> action) {
    inDatabase(opened -> action.apply(opened.getCollection(name)));
  }
}
