package org.vademecum.server.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.List;
import org.vademecum.server.publish.UseCases;

/** All routes of the server. */
public final class HttpApi {
  private static final String RESOURCES = "org/vademecum/server/http/";
  private static final String OPENAPI = RESOURCES + "openapi.yaml";
  private static final List<Integer> ROUTER_STATUSES = List.of(400, 404, 405, 406, 415, 500);

  private final Vertx vertx;
  private final UseCases cases;
  private final Readiness readiness;
  private final PrometheusMeterRegistry metrics;
  private final AdminToken token;
  private final UploadCap cap;
  private final BodyHandler bodies;
  private final boolean reports;

  /**
   * @param adminToken what administrators send
   * @param reports whether devices may report which editions they have
   */
  public HttpApi(
      Vertx vertx,
      UseCases cases,
      Readiness readiness,
      PrometheusMeterRegistry metrics,
      String adminToken,
      boolean reports) {
    this.reports = reports;
    this.vertx = vertx;
    this.cases = cases;
    this.readiness = readiness;
    this.metrics = metrics;
    this.token = new AdminToken(adminToken);
    this.cap = new UploadCap(cases.archives().limits());
    this.bodies = BodyHandler.create(false).setBodyLimit(cases.archives().limits().largest());
  }

  /** The router, once its documents are read. */
  public Future<Router> router() {
    return Future.all(
            OpenAPIContract.from(vertx, OPENAPI),
            vertx.fileSystem().readFile(OPENAPI),
            vertx.fileSystem().readFile(RESOURCES + "style.css"),
            WebFiles.load(vertx))
        .map(
            read -> router(read.resultAt(0), read.resultAt(1), read.resultAt(2), read.resultAt(3)));
  }

  private Router router(OpenAPIContract contract, Buffer openapi, Buffer style, WebFiles web) {
    Router router = Router.router(vertx);
    router.route().failureHandler(Problems::handle);
    ROUTER_STATUSES.forEach(status -> router.errorHandler(status, Problems::handle));
    new HealthRoutes(readiness, metrics, new ExpiryMeters(cases.trust(), metrics)).mount(router);
    router.get("/admin/v1/openapi.yaml").handler(context -> yaml(context, openapi));
    router.route().handler(this::requireStarted);
    new WebReader(web, cases.catalogues(), cases.metadata(), reports).mount(router);
    new CataloguePage(cases.catalogues(), style).mount(router);
    new ReaderRoutes(cases.artifacts(), cases.deltas(), cases.provenances()).mount(router);
    new MetadataRoutes(cases.metadata()).mount(router);
    new EventRoute(vertx, cases.news()).mount(router);
    new ReportRoute(cases.fleet(), reports).mount(router);
    router.route("/admin/*").handler(token::check);
    router.route("/admin/v1/*").subRouter(admin(contract));
    return router;
  }

  private Router admin(OpenAPIContract contract) {
    RouterBuilder routes =
        RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
    routes.rootHandler(this::readBody);
    routes.getRoutes().forEach(route -> route.setDoSecurity(false));
    new AdminRoutes(cases).mount(routes);
    new EditionRoutes(cases).mount(routes);
    new SubmissionRoutes(cases.releases()).mount(routes);
    new RolloutRoutes(cases.releases().rollouts(), cases.fleet()).mount(routes);
    new MetadataAdminRoutes(cases.trust()).mount(routes);
    new ProposalRoutes(cases.proposals(), cases.proposalPublishing()).mount(routes);
    new ErasureRoutes(cases.erasing(), cases.erasures()).mount(routes);
    new ArchiveRoute(vertx, cases.archives()).mount(routes);
    return routes.createRouter();
  }

  /** Bodies are read whole, but for those that are streamed. */
  private void readBody(RoutingContext context) {
    if (ArchiveRoute.takes(context)) {
      context.next();
    } else {
      cap.require(context.request());
      bodies.handle(context);
    }
  }

  private void requireStarted(RoutingContext context) {
    if (readiness.isStarted()) {
      context.next();
    } else {
      context.fail(new NotReadyException());
    }
  }

  private static void yaml(RoutingContext context, Buffer document) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    Bodies.end(context, document);
  }
}
