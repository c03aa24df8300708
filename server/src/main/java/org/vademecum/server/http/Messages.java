package org.vademecum.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.vademecum.server.publish.delivery.Representation;

/** Sends small signed messages and metadata, with an entity tag. */
final class Messages {
  private static final String MUTABLE = "public, max-age=30, stale-if-error=86400";
  private static final String PROTOBUF = "application/x-protobuf";
  private static final String JSON = "application/json";

  /** Sends a message that never changes. */
  static void sendForEver(RoutingContext context, Representation message) {
    send(context, message, ArtifactSender.IMMUTABLE, PROTOBUF);
  }

  /** Sends metadata that changes, as it is: it is too short to be packed. */
  static void sendJson(RoutingContext context, Representation file) {
    send(context, file, MUTABLE, JSON);
  }

  /** Sends metadata that never changes, packed for those who take gzip (RFC 9110 section 8.4). */
  static void sendJsonForEver(RoutingContext context, Representation file) {
    Optional<Buffer> packed = file.gzip();
    HttpServerResponse response = context.response();
    if (packed.isPresent()) {
      response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
    }
    if (packed.isEmpty() || !takesGzip(context)) {
      send(context, file, ArtifactSender.IMMUTABLE, JSON);
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    send(context, EntityTags.ofGzip(file.digest()), packed.get(), ArtifactSender.IMMUTABLE, JSON);
  }

  static boolean takesGzip(RoutingContext context) {
    return context.parsedHeaders().acceptEncoding().stream()
        .anyMatch(coding -> coding.value().equals("gzip") && coding.weight() > 0);
  }

  private static void send(
      RoutingContext context, Representation message, String caching, String type) {
    send(context, EntityTags.of(message.digest()), message.body(), caching, type);
  }

  private static void send(
      RoutingContext context, String tag, Buffer body, String caching, String type) {
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, caching);
    if (EntityTags.isKnown(context.request(), tag)) {
      response.headers().remove(HttpHeaders.CONTENT_ENCODING);
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    Bodies.end(context, body);
  }

  private Messages() {}
}
