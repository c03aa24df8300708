package org.vademecum.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.vademecum.core.document.Digest;

/** Strong entity tags: the digest of the bytes (RFC 9110 section 8.8.3). */
final class EntityTags {

  static String of(Digest digest) {
    return "\"" + digest.hex() + "\"";
  }

  /** The tag of the bytes packed by gzip, which are other bytes. */
  static String ofGzip(Digest digest) {
    return "\"" + digest.hex() + "-gzip\"";
  }

  /** Whether the client holds these very bytes already. */
  static boolean isKnown(HttpServerRequest request, String tag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known == null) {
      return false;
    }
    for (String candidate : known.split(",", -1)) {
      String bare = candidate.strip();
      if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a range may be given: If-Range is absent, or names these very bytes. */
  static boolean allowRange(HttpServerRequest request, String tag) {
    String condition = request.getHeader("If-Range");
    return condition == null || condition.strip().equals(tag);
  }

  private EntityTags() {}
}
