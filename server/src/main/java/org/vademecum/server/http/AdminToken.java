package org.vademecum.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets through who sends the administrator's token. */
final class AdminToken {
  private static final String SCHEME = "Bearer ";

  private final byte[] token;

  AdminToken(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  void check(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean scheme = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String offered = header != null && scheme ? header.substring(SCHEME.length()).strip() : "";
    if (MessageDigest.isEqual(token, offered.getBytes(StandardCharsets.UTF_8))) {
      context.next();
    } else {
      context.fail(new UnauthorizedException());
    }
  }
}
