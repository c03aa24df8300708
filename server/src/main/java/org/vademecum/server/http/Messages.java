package org.vademecum.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.vademecum.server.publish.delivery.Representation;

/** Sends small signed messages, which change: with an entity tag, and for a short time. */
final class Messages {
  private static final String MUTABLE = "public, max-age=30, stale-if-error=86400";
  private static final String PROTOBUF = "application/x-protobuf";

  /** Sends a message, or 304 when the client has it. */
  static void send(RoutingContext context, Representation message) {
    send(context, message, MUTABLE);
  }

  /** Sends a message that never changes. */
  static void sendForEver(RoutingContext context, Representation message) {
    send(context, message, ArtifactSender.IMMUTABLE);
  }

  private static void send(RoutingContext context, Representation message, String caching) {
    String tag = EntityTags.of(message.digest());
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, caching);
    if (EntityTags.isKnown(context.request(), tag)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, PROTOBUF);
    Bodies.end(context, message.body());
  }

  private Messages() {}
}
