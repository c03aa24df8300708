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

  /** Vert.x: a free port that all listeners of one deployment share. */
  private static final int SHARED_RANDOM_PORT = -1;

  private final Vertx vertx;
  private final Router router;
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  Listeners(Vertx vertx, Router router) {
    this.vertx = vertx;
    this.router = router;
  }

  /** Begins to listen; the port. */
  Future<Integer> listen(ServerConfig config) {
    int port = config.port() == 0 ? SHARED_RANDOM_PORT : config.port();
    DeploymentOptions options =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    return vertx
        .deployVerticle(() -> new Listener(config.host(), port), options)
        .recover(fault -> Future.failedFuture(explain(config, fault)))
        .map(deployed -> servers.get(0).actualPort());
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
