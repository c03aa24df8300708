package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.edition.History.Published;
import org.vademecum.server.publish.release.Rollback;
import org.vademecum.server.store.Release;

/** Editions: listed, published, rolled back, as openapi.yaml describes it. */
final class EditionRoutes {
  private static final int EDITIONS_LISTED = 100;

  private final UseCases cases;

  EditionRoutes(UseCases cases) {
    this.cases = cases;
  }

  void mount(RouterBuilder routes) {
    AdminRoutes.on(routes, "listEditions", this::list);
    AdminRoutes.on(routes, "showEdition", this::show);
    AdminRoutes.on(routes, "publish", this::publish);
    AdminRoutes.on(routes, "rollBack", this::rollBack);
  }

  private Future<?> list(AdminRequest request) {
    long newest = request.number("newest", Long.MAX_VALUE);
    int count = (int) request.number("count", EDITIONS_LISTED);
    return cases
        .history()
        .last(request.collection(), newest, count)
        .onSuccess(
            some ->
                request.ok(
                    Views.list("editions", some.stream().map(EditionRoutes::view).toList())));
  }

  private Future<?> show(AdminRequest request) {
    return cases
        .history()
        .edition(request.collection(), Long.parseLong(request.path("edition")))
        .onSuccess(published -> request.ok(view(published)));
  }

  private Future<?> publish(AdminRequest request) {
    return cases
        .publishing()
        .publish(PublishBody.publication(request))
        .onSuccess(edition -> request.created(Views.edition(edition)));
  }

  private Future<?> rollBack(AdminRequest request) {
    JsonObject body = request.json();
    return cases
        .rollback()
        .rollBack(
            new Rollback.Wanted(
                request.collection(),
                body.getLong("to"),
                body.getString("note"),
                body.getBoolean("urgent", false),
                request.actor()))
        .onSuccess(edition -> request.created(Views.edition(edition)));
  }

  private static Map<String, Object> view(Published published) {
    Map<String, Object> view = new LinkedHashMap<>(Views.edition(published.edition()));
    Release release = published.release();
    release.submittedBy().ifPresent(by -> view.put("submitted_by", SubmissionRoutes.person(by)));
    view.put("approved_by", release.approvedBy().stream().map(SubmissionRoutes::person).toList());
    release.publishedBy().ifPresent(by -> view.put("published_by", SubmissionRoutes.person(by)));
    view.put("urgent", release.urgentEdition() == published.edition().number());
    return view;
  }
}
