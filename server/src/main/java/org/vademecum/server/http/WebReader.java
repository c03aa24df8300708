package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.server.publish.delivery.Catalogues;
import org.vademecum.server.publish.delivery.Representation;
import org.vademecum.server.publish.delivery.ServedMetadata;

/** The reader for browsers: its files, and the library's name and root that come with them. */
final class WebReader {
  private static final String START = "index.html";
  private static final String REVALIDATE = "no-cache";

  /** Nothing but what comes from here; WebAssembly for SQLite. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
          + " img-src 'self' data: blob:; connect-src 'self'; worker-src 'self';"
          + " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final WebFiles files;
  private final Catalogues catalogues;
  private final ServedMetadata metadata;
  private final boolean reports;

  /**
   * @param reports whether the library takes devices' reports
   */
  WebReader(WebFiles files, Catalogues catalogues, ServedMetadata metadata, boolean reports) {
    this.reports = reports;
    this.files = files;
    this.catalogues = catalogues;
    this.metadata = metadata;
  }

  void mount(Router router) {
    get(router, "/library.json").handler(this::library);
    for (WebFile file : files.files()) {
      get(router, "/" + (file.name().equals(START) ? "" : file.name()))
          .handler(context -> send(context, file));
    }
  }

  private static Route get(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  /** What an app must know before it can trust anything (docs/web.md). */
  private void library(RoutingContext context) {
    Future.all(catalogues.catalogue(), metadata.root())
        .map(both -> library(both.<Catalogue>resultAt(0).getLibrary(), both.resultAt(1)))
        .onSuccess(
            json -> {
              headers(context.response(), REVALIDATE)
                  .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
              Bodies.end(context, json.toBuffer());
            })
        .onFailure(context::fail);
  }

  private JsonObject library(String title, Representation root) {
    return new JsonObject()
        .put("format", 1)
        .put("title", title)
        .put("root", Base64.getEncoder().encodeToString(root.body().getBytes()))
        .put("reports", reports);
  }

  private static void send(RoutingContext context, WebFile file) {
    boolean packed = file.gzip().isPresent() && Messages.takesGzip(context);
    String tag = packed ? EntityTags.ofGzip(file.digest()) : EntityTags.of(file.digest());
    HttpServerResponse response =
        headers(context.response(), file.isForEver() ? ArtifactSender.IMMUTABLE : REVALIDATE)
            .putHeader(HttpHeaders.VARY, "Accept-Encoding")
            .putHeader(HttpHeaders.ETAG, tag);
    if (EntityTags.isKnown(context.request(), tag)) {
      response.setStatusCode(304).end();
      return;
    }
    if (packed) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
    Bodies.end(context, packed ? file.gzip().get() : file.body());
  }

  private static HttpServerResponse headers(HttpServerResponse response, String caching) {
    return response
        .putHeader(HttpHeaders.CACHE_CONTROL, caching)
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer");
  }
}
