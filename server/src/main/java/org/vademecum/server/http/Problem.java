package org.vademecum.server.http;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * A problem as RFC 9457 gives it.
 *
 * @param status of the response
 * @param code a stable name, e.g. {@code stale-draft}
 * @param detail what was wrong, where, and what to do
 * @param details names and numbers of the detail
 */
record Problem(int status, String code, String detail, Map<String, Object> details) {

  Problem(int status, String code, String detail) {
    this(status, code, detail, Map.of());
  }

  /** Whether the same request may succeed in a moment. */
  boolean isPassing() {
    return status == 503;
  }

  JsonObject toJson(String instance) {
    JsonObject json = new JsonObject();
    json.put("type", "urn:vademecum:problem:" + code);
    json.put("title", code.replace('-', ' '));
    json.put("status", status);
    json.put("detail", detail);
    json.put("instance", instance);
    details.forEach(json::put);
    return json;
  }
}
