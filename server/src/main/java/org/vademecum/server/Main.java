package org.vademecum.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.http.HttpApi;
import org.vademecum.server.http.Readiness;
import org.vademecum.server.ingest.worker.WorkerPool;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.Stores;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.delivery.DeliveryPolicy;
import org.vademecum.server.publish.draft.IngestReader;
import org.vademecum.server.publish.trust.OnlineSigner;
import org.vademecum.server.publish.trust.TrustKeys;
import org.vademecum.server.store.MongoStores;
import org.vademecum.server.store.StoreException;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** Reads the environment, wires the server and runs it. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final long MEBIBYTE = 1L << 20;

  private final ServerConfig config;

  /** What is to be closed, the last opened first. */
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private Main(ServerConfig config) {
    this.config = config;
  }

  /** Runs a server as the environment says, until it is told to stop (SIGTERM, Ctrl-C). */
  public static void main(String[] args) {
    try {
      RunningServer server = start(ServerConfig.of(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    } catch (StartException | StoreException fault) {
      LOG.error("{}", fault.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts a server. It takes requests when this returns; on a MongoDB that does not answer yet it
   * answers them with 503 until it does. Not to be called on an event loop.
   *
   * @throws StartException when it cannot start, saying what to do
   * @throws StoreException when the embedded store cannot be opened, saying what to do
   */
  public static RunningServer start(ServerConfig config) {
    Main main = new Main(config);
    try {
      return main.run();
    } catch (RuntimeException fault) {
      RunningServer.closeAll(main.parts);
      throw fault;
    }
  }

  private RunningServer run() {
    DataDirectory data = DataDirectory.open(config.data());
    String token = config.adminToken().orElseGet(data::adminToken);
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Vertx vertx = vertx(metrics);
    MongoStores mongo = connect(vertx, data);
    UseCases cases = useCases(vertx, mongo, data);
    Readiness readiness = new Readiness(mongo::ping);
    HttpApi api = new HttpApi(vertx, cases, readiness, metrics, token, config.reports());
    int port = listen(vertx, api);
    watch(vertx, readiness, cases);
    LOG.info("listening on http://{}:{}/", config.host(), port);
    return new RunningServer(port, token, parts);
  }

  private Vertx vertx(PrometheusMeterRegistry metrics) {
    MicrometerMetricsOptions options =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .setJvmMetricsEnabled(true)
            .setRegistryName(UUID.randomUUID().toString());
    Vertx vertx =
        Vertx.builder()
            .with(new VertxOptions().setPreferNativeTransport(true).setMetricsOptions(options))
            .withMetrics(new MicrometerMetricsFactory(metrics))
            .build();
    parts.push(metrics::close);
    parts.push(() -> await(vertx.close()));
    return vertx;
  }

  private MongoStores connect(Vertx vertx, DataDirectory data) {
    String uri = config.mongodbUri().orElseGet(() -> embedded(data).uri());
    MongoStores mongo = MongoStores.connect(vertx, uri, config.database());
    parts.push(mongo);
    return mongo;
  }

  private EmbeddedStore embedded(DataDirectory data) {
    EmbeddedStore store = EmbeddedStore.open(data.store(), 0);
    parts.push(store);
    return store;
  }

  private UseCases useCases(Vertx vertx, MongoStores mongo, DataDirectory data) {
    UseCases cases =
        new UseCases(
            vertx,
            new Stores(
                mongo.nodes(),
                mongo.heads(),
                mongo.editions(),
                mongo.artifacts(),
                mongo.claims(),
                mongo.attachments(),
                mongo.metadata(),
                mongo.requests(),
                mongo.proposals(),
                mongo.erasures(),
                mongo.fleet()),
            config.library(),
            new TrustKeys(data.keys(signer(vertx)), config.expiries()),
            new IngestReader(workers()),
            Clock.systemUTC(),
            config.nodeCacheMebibytes() * MEBIBYTE,
            IntakeLimits.ofMebibytes(config.uploadMebibytes(), config.uploadBinaryMebibytes()),
            DeliveryPolicy.DEFAULT.keeping(config.cacheDays()));
    parts.push(() -> await(cases.close()));
    return cases;
  }

  private Optional<OnlineSigner> signer(Vertx vertx) {
    Optional<OnlineSigner> signer =
        config.signerCommand().map(program -> CommandSigner.of(vertx, program));
    signer.ifPresent(
        it ->
            LOG.info(
                "this node signs by {}; its public key is {}",
                config.signerCommand().orElseThrow(),
                it.publicKey().json()));
    return signer;
  }

  private WorkerPool workers() {
    WorkerPool workers = new WorkerPool(config.importing());
    parts.push(workers);
    return workers;
  }

  private int listen(Vertx vertx, HttpApi api) {
    Listeners listeners = new Listeners(vertx, await(api.router()));
    parts.push(() -> await(listeners.close()));
    return await(listeners.listen(config));
  }

  /** The embedded store is at hand, so its first answer is waited for. */
  private void watch(Vertx vertx, Readiness readiness, UseCases cases) {
    Future<Void> answered =
        new StoreWatch(vertx, readiness)
            .start()
            .onSuccess(ignored -> cases.housekeeping().start(config.round(), config.sweepEvery()));
    if (config.mongodbUri().isEmpty()) {
      await(answered);
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new StartException("the server cannot start: " + e.getCause(), e);
    }
  }
}
