package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Representation;
import org.vademecum.server.publish.delivery.ServedMetadata;
import org.vademecum.server.publish.fault.UnknownMetadataException;

/** The library as a TUF repository (docs/trust.md): metadata, targets by hash, and past records. */
final class MetadataRoutes {
  private static final Pattern VERSIONED = Pattern.compile("([1-9][0-9]{0,17})\\.(.+)\\.json");
  private static final Pattern TARGET = Pattern.compile(".*?([0-9a-f]{64})\\.[^/]+");
  private static final String TARGETS = "/v1/targets/";

  private final ServedMetadata metadata;

  MetadataRoutes(ServedMetadata metadata) {
    this.metadata = metadata;
  }

  void mount(Router router) {
    get(
        router,
        "/v1/metadata/timestamp.json",
        context -> answer(context, metadata.timestamp(), file -> Messages.sendJson(context, file)));
    get(
        router,
        "/v1/metadata/:file",
        context ->
            answer(
                context,
                file(context.pathParam("file")),
                file -> Messages.sendJsonForEver(context, file)));
    get(
        router,
        TARGETS + "*",
        context ->
            answer(
                context,
                target(context.normalizedPath().substring(TARGETS.length())),
                target -> Messages.sendForEver(context, target)));
    get(
        router,
        "/v1/records/:digest",
        context ->
            answer(
                context,
                metadata.record(new PathValues(context).digest("digest")),
                record -> Messages.sendForEver(context, record)));
  }

  private Future<Representation> file(String name) {
    Matcher parts = VERSIONED.matcher(name);
    return parts.matches()
        ? metadata.file(parts.group(2), Long.parseLong(parts.group(1)))
        : Future.failedFuture(new UnknownMetadataException(name));
  }

  private Future<Representation> target(String path) {
    Matcher parts = TARGET.matcher(path);
    return parts.matches()
        ? metadata.target(Digest.parse(parts.group(1)))
        : Future.failedFuture(new UnknownMetadataException(path));
  }

  private static void answer(
      RoutingContext context, Future<Representation> found, Handler<Representation> send) {
    found.onSuccess(send).onFailure(context::fail);
  }

  private static void get(Router router, String path, Handler<RoutingContext> handler) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
  }
}
