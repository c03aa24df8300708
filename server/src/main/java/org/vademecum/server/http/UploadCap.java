package org.vademecum.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.vademecum.server.intake.IntakeLimits;
import org.vademecum.server.publish.fault.TooLargeException;

/** Refuses an upload that says it is too large for its name before any of it is read. */
record UploadCap(IntakeLimits limits) {

  void require(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    String name = request.getParam("name", "");
    long size = length == null ? 0 : Long.parseLong(length);
    if (size > limits.bytesFor(name)) {
      throw oversized(name, size, limits.bytesFor(name));
    }
  }

  static TooLargeException oversized(String name, long size, long limit) {
    String file = name.isEmpty() ? "the request" : name;
    String message =
        String.format(
            "%s: it has %,d bytes, the limit is %,d; split it, or raise VADEMECUM_UPLOAD_MIB"
                + " (text) or VADEMECUM_UPLOAD_BINARY_MIB (PDF, DOCX)",
            file, size, limit);
    return new TooLargeException(message, file, size, limit);
  }
}
