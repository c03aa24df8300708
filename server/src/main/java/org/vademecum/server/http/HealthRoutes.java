package org.vademecum.server.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** For whoever runs the server: is it alive, can it serve, what does it measure. */
final class HealthRoutes {
  private final Readiness readiness;
  private final PrometheusMeterRegistry metrics;
  private final ExpiryMeters expiries;

  HealthRoutes(Readiness readiness, PrometheusMeterRegistry metrics, ExpiryMeters expiries) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.expiries = expiries;
  }

  void mount(Router router) {
    router.get("/healthz").handler(context -> text(context, "alive\n"));
    router.get("/readyz").handler(this::ready);
    router.get("/metrics").handler(this::measured);
  }

  private void measured(RoutingContext context) {
    expiries.refresh().onComplete(done -> text(context, metrics.scrape()));
  }

  private void ready(RoutingContext context) {
    if (!readiness.isStarted()) {
      context.fail(new NotReadyException());
      return;
    }
    readiness.check().onSuccess(ignored -> text(context, "ready\n")).onFailure(context::fail);
  }

  private static void text(RoutingContext context, String text) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(text);
  }
}
