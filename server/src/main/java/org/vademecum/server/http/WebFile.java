package org.vademecum.server.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Digest;

/**
 * A file of the reader for browsers.
 *
 * @param name its path, e.g. {@code assets/main.js}
 * @param gzip the same packed, where that is smaller
 */
record WebFile(String name, Buffer body, Optional<Buffer> gzip, Digest digest) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "wasm", "application/wasm",
          "webmanifest", "application/manifest+json",
          "json", "application/json");

  static WebFile of(String name, Buffer body, Optional<Buffer> gzip) {
    return new WebFile(name, body, gzip, Digest.of(body.getBytes()));
  }

  String type() {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
  }

  /** Whether its name changes with what it holds. */
  boolean isForEver() {
    return name.startsWith("assets/");
  }
}
