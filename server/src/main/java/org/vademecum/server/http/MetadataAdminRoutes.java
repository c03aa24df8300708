package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.server.publish.trust.LibraryTrust;
import org.vademecum.server.publish.trust.MetadataHealth.Expiring;
import org.vademecum.server.publish.trust.MetadataRequests;
import org.vademecum.server.publish.trust.MetadataRequests.Waiting;

/** What people sign apart from editions, as openapi.yaml describes it. */
final class MetadataAdminRoutes {
  private final LibraryTrust trust;
  private final MetadataRequests requests;

  MetadataAdminRoutes(LibraryTrust trust) {
    this.trust = trust;
    this.requests = trust.requests();
  }

  void mount(RouterBuilder routes) {
    AdminRoutes.on(routes, "listMetadataRequests", this::list);
    AdminRoutes.on(routes, "showMetadataRequest", this::show);
    AdminRoutes.on(routes, "signMetadataRequest", this::sign);
    AdminRoutes.on(routes, "putRoot", this::putRoot);
    AdminRoutes.on(routes, "putTargets", this::putTargets);
    AdminRoutes.on(routes, "showMetadataHealth", this::health);
  }

  private Future<?> list(AdminRequest request) {
    return requests
        .list()
        .onSuccess(
            all ->
                request.ok(
                    Views.list("requests", all.stream().map(MetadataAdminRoutes::view).toList())));
  }

  private Future<?> show(AdminRequest request) {
    return requests.get(request.path("role")).map(Buffer::buffer).onSuccess(request::okJson);
  }

  private Future<?> sign(AdminRequest request) {
    JsonObject body = request.json();
    return requests
        .sign(request.path("role"), body.getString("keyid"), body.getString("sig"))
        .onSuccess(waiting -> request.ok(view(waiting)));
  }

  private Future<?> putRoot(AdminRequest request) {
    return requests
        .putRoot(request.json().toBuffer().getBytes())
        .onSuccess(ok -> request.nothing());
  }

  private Future<?> putTargets(AdminRequest request) {
    return trust
        .offeredTargets()
        .put(request.json().toBuffer().getBytes())
        .onSuccess(ok -> request.nothing());
  }

  private Future<?> health(AdminRequest request) {
    return trust
        .health()
        .onSuccess(
            health ->
                request.ok(
                    Map.of("shown", views(health.shown()), "expiring", views(health.expiring()))));
  }

  private static List<Map<String, Object>> views(List<Expiring> files) {
    return files.stream().map(MetadataAdminRoutes::view).toList();
  }

  private static Map<String, Object> view(Waiting waiting) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("role", waiting.role());
    view.put("version", waiting.version());
    view.put("signatures", waiting.signatures());
    view.put("threshold", waiting.threshold());
    return view;
  }

  private static Map<String, Object> view(Expiring expiring) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("role", expiring.role());
    view.put("version", expiring.version());
    view.put("expires", expiring.expires().toString());
    return view;
  }
}
