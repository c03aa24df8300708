package org.vademecum.server.publish.trust;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.vademecum.core.trust.metadata.Timestamp;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.Stores;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.store.MongoStores;

/**
 * A library of one edition that was published so long ago that all of its metadata is to be signed
 * anew, and a reader who followed it then.
 */
public final class OldLibrary implements AutoCloseable {
  private static final Duration AGE = Duration.ofDays(400);
  private static final String TARGET = "editions/guides";

  private final Vertx vertx = Vertx.vertx();
  private final MongoStores mongo;
  private final Verification reader;
  private final Instant published = Instant.now().minus(AGE);
  private final long timestamp;

  /**
   * Publishes it.
   *
   * @param keys those of whoever will sign anew
   */
  public OldLibrary(String uri, String database, KeyFolder keys) {
    mongo = MongoStores.connect(vertx, uri, database);
    Stores stores = Library.stores(mongo);
    publish(stores, new TrustKeys(keys, Expiries.DEFAULT));
    reader = new Verification(new StoredLibrary(stores));
    requireWhole();
    timestamp = reader.version(Timestamp.NAME);
  }

  private void publish(Stores stores, TrustKeys keys) {
    Clock then = Clock.fixed(published, ZoneOffset.UTC);
    UseCases node = Library.node(vertx, stores, DeliveryPolicy.DEFAULT, then, keys);
    Await.result(node.collections().create("guides", "Guides"));
    Library.put(node, "guides", "G/1", "en", "one");
    Await.result(node.publishing().publish(Library.request("guides")));
    Await.result(node.close());
  }

  /** What is shown can be followed from what was seen before, however old it is. */
  public void requireWhole() {
    if (!reader.run(published).containsKey(TARGET)) {
      throw new AssertionError(TARGET + " is not shown");
    }
  }

  /** Whether anything newer is shown; it is whole and nothing of it is due. */
  public boolean isSignedAnew() {
    requireWhole();
    if (reader.version(Timestamp.NAME) == timestamp) {
      return false;
    }
    reader.run(Instant.now());
    return true;
  }

  @Override
  public void close() {
    mongo.close();
    Await.result(vertx.close());
  }
}
