package org.vademecum.server;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** HTTP listeners on one port, one an event loop. */
final class Listeners {
  private static final int IDLE_SECONDS = 120;
  private static final int GRACE_SECONDS = 10;

  private final Vertx vertx;
  private final Router router;
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  Listeners(Vertx vertx, Router router) {
    this.vertx = vertx;
    this.router = router;
  }

  /** Begins to listen; the port. */
  Future<Integer> listen(ServerConfig config) {
    int others = Math.max(0, Runtime.getRuntime().availableProcessors() - 1);
    return deploy(config.host(), config.port(), 1)
        .recover(fault -> Future.failedFuture(explain(config, fault)))
        .map(first -> servers.get(0).actualPort())
        .compose(
            port ->
                others == 0
                    ? Future.succeededFuture(port)
                    : deploy(config.host(), port, others).map(port));
  }

  private Future<String> deploy(String host, int port, int instances) {
    return vertx.deployVerticle(
        () -> new Listener(host, port), new DeploymentOptions().setInstances(instances));
  }

  /** Takes no new requests and lets those under way end. */
  Future<Void> close() {
    return Future.join(
            servers.stream()
                .map(server -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS))
                .toList())
        .mapEmpty();
  }

  private static StartException explain(ServerConfig config, Throwable fault) {
    boolean busy = String.valueOf(fault.getMessage()).contains("ddress already in use");
    return new StartException(
        busy
            ? "port "
                + config.port()
                + " is in use: stop the program that listens there, or set VADEMECUM_PORT to another"
                + " (0 takes any free one)"
            : "cannot listen on "
                + config.host()
                + ":"
                + config.port()
                + " ("
                + fault.getMessage()
                + "): set VADEMECUM_HOST and VADEMECUM_PORT to an address of this machine",
        fault);
  }

  private final class Listener extends VerticleBase {
    private final String host;
    private final int port;

    Listener(String host, int port) {
      this.host = host;
      this.port = port;
    }

    @Override
    public Future<?> start() {
      HttpServer server = vertx.createHttpServer(options()).requestHandler(router);
      return server.listen(port, host).onSuccess(servers::add);
    }

    private HttpServerOptions options() {
      return new HttpServerOptions()
          .setIdleTimeout(IDLE_SECONDS)
          .setHandle100ContinueAutomatically(true);
    }
  }
}
