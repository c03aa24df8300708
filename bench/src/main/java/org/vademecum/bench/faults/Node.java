package org.vademecum.bench.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.vademecum.server.ingest.worker.WorkerLimits;
import org.vademecum.server.ingest.worker.WorkerPool;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.Stores;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.draft.IngestReader;
import org.vademecum.server.publish.trust.Expiries;
import org.vademecum.server.publish.trust.KeyFolder;
import org.vademecum.server.publish.trust.TrustKeys;
import org.vademecum.server.store.MetadataStore;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.StoreUnavailableException;

/** A server's node without HTTP, whose clock and stores the benchmark chooses. */
final class Node implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final MongoStores mongo;
  private final WorkerPool workers = new WorkerPool(WorkerLimits.DEFAULT);
  private final UseCases cases;

  Node(String uri, KeyFolder keys, Clock clock) {
    this(uri, keys, clock, UnaryOperator.identity());
  }

  private Node(
      String uri, KeyFolder keys, Clock clock, UnaryOperator<MetadataStore> metadataStore) {
    mongo = MongoStores.connect(vertx, uri, "signed");
    cases =
        new UseCases(
            vertx,
            stores(mongo, metadataStore),
            "Library",
            new TrustKeys(keys, Expiries.DEFAULT),
            new IngestReader(workers),
            clock,
            8 << 20,
            IntakeLimits.DEFAULT,
            DeliveryPolicy.DEFAULT);
  }

  /** A node that dies when it is to show what is decided. */
  static Node dying(String uri, KeyFolder keys, Clock clock) {
    return new Node(uri, keys, clock, Node::withoutShowing);
  }

  private static Stores stores(MongoStores mongo, UnaryOperator<MetadataStore> metadataStore) {
    return new Stores(
        mongo.nodes(),
        mongo.heads(),
        mongo.editions(),
        mongo.artifacts(),
        mongo.claims(),
        mongo.attachments(),
        metadataStore.apply(mongo.metadata()),
        mongo.requests(),
        mongo.proposals(),
        mongo.erasures(),
        mongo.fleet());
  }

  private static MetadataStore withoutShowing(MetadataStore real) {
    return (MetadataStore)
        Proxy.newProxyInstance(
            MetadataStore.class.getClassLoader(),
            new Class<?>[] {MetadataStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("replaceMetadataHead")) {
                return Future.failedFuture(
                    new StoreUnavailableException("the node is dead", new Exception()));
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                return Future.failedFuture(e.getCause());
              }
            });
  }

  UseCases cases() {
    return cases;
  }

  MetadataStore metadata() {
    return mongo.metadata();
  }

  /** Signs anew what is due by its clock, and shows what is decided. */
  Future<Void> sign() {
    return cases.trust().showCollections();
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    await(cases.close());
    mongo.close();
    workers.close();
    await(vertx.close());
  }
}
