package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.difference.References;
import org.vademecum.server.publish.draft.ImportReport;
import org.vademecum.server.publish.draft.ImportReport.Imported;
import org.vademecum.server.publish.draft.Imports;
import org.vademecum.server.publish.edition.CollectionSettings.Settings;

/** The administrators' routes, as openapi.yaml describes them. */
final class AdminRoutes {
  private static final int REFERENCES_LISTED = 1_000;

  private final UseCases cases;

  AdminRoutes(UseCases cases) {
    this.cases = cases;
  }

  void mount(RouterBuilder routes) {
    on(routes, "listCollections", this::listCollections);
    on(routes, "createCollection", this::createCollection);
    on(routes, "showCollection", this::showCollection);
    on(routes, "changeCollection", this::changeCollection);
    on(routes, "showDraft", this::showDraft);
    on(routes, "discardDraft", this::discardDraft);
    on(routes, "importFile", this::importFile);
    on(routes, "diffDraft", this::diffDraft);
    on(routes, "listReferences", this::listReferences);
    on(routes, "rebaseDraft", this::rebaseDraft);
    on(routes, "removeWork", this::removeWork);
    on(routes, "decideChange", this::decideChange);
    on(routes, "withdrawWork", this::withdrawWork);
    on(routes, "sweep", this::sweep);
  }

  /** Does what a request asks and answers it. */
  interface Operation {
    Future<?> run(AdminRequest request);
  }

  static void on(RouterBuilder routes, String id, Operation operation) {
    routes
        .getRoute(id)
        .addHandler(context -> operation.run(new AdminRequest(context)).onFailure(context::fail));
  }

  private Future<?> listCollections(AdminRequest request) {
    return cases
        .collections()
        .list()
        .onSuccess(
            all ->
                request.ok(
                    Views.list("collections", all.stream().map(Views::collection).toList())));
  }

  private Future<?> createCollection(AdminRequest request) {
    JsonObject body = request.json();
    String name = body.getString("name");
    return cases
        .collections()
        .create(
            name,
            body.getString("title", name),
            Optional.ofNullable(body.getJsonObject("signers")).map(JsonObject::encode))
        .onSuccess(head -> request.created(Views.collection(head)));
  }

  private Future<?> showCollection(AdminRequest request) {
    return cases
        .collections()
        .show(request.collection())
        .onSuccess(shown -> request.ok(Views.collection(shown), SettingsTag.of(shown.head())));
  }

  private Future<?> changeCollection(AdminRequest request) {
    JsonObject body = request.json();
    return cases
        .collections()
        .show(request.collection())
        .map(shown -> SettingsTag.required(shown.head(), request.header(HttpHeaders.IF_MATCH)))
        .compose(
            head ->
                cases
                    .settings()
                    .change(
                        head.collection(),
                        Settings.of(head),
                        new Settings(
                            body.getString("title", head.title()),
                            body.getInteger("approvals", head.approvals()))))
        .onSuccess(head -> request.ok(Views.collection(head), SettingsTag.of(head)));
  }

  private Future<?> showDraft(AdminRequest request) {
    return cases.drafts().get(request.draft()).onSuccess(request::draft);
  }

  private Future<?> discardDraft(AdminRequest request) {
    return cases.drafts().discard(request.draft()).onSuccess(ignored -> request.nothing());
  }

  private Future<?> importFile(AdminRequest request) {
    return cases
        .imports()
        .importFiles(request.draft(), List.of(request.file()), request.stopWhenGone())
        .onSuccess(result -> answer(request, result));
  }

  private static void answer(AdminRequest request, Imports.Result result) {
    ImportReport report = result.reports().get(0);
    if (report instanceof Imported imported) {
      request.ok(ImportView.of(result, imported));
    } else {
      report.refusal().ifPresent(request::fail);
    }
  }

  private Future<?> diffDraft(AdminRequest request) {
    return cases
        .differences()
        .of(request.draft())
        .onSuccess(difference -> request.ok(DifferenceView.of(difference)));
  }

  private Future<?> listReferences(AdminRequest request) {
    int count = (int) request.number("count", REFERENCES_LISTED);
    return cases
        .references()
        .of(request.draft(), new References.Wanted(request.flag("unresolved"), count))
        .onSuccess(listed -> request.ok(ReferenceView.of(listed)));
  }

  private Future<?> rebaseDraft(AdminRequest request) {
    return cases
        .rebase()
        .rebase(request.draft(), request.keep())
        .onSuccess(
            edited -> {
              var view = Views.draft(edited.draft());
              view.put("decided", edited.result());
              request.draft(edited.draft(), view);
            });
  }

  private Future<?> removeWork(AdminRequest request) {
    return cases
        .removal()
        .remove(request.draft(), request.symbol(), request.language())
        .onSuccess(request::draft);
  }

  private Future<?> decideChange(AdminRequest request) {
    return cases.refusal().decide(request.draft(), request.decision()).onSuccess(request::draft);
  }

  private Future<?> withdrawWork(AdminRequest request) {
    JsonObject body = request.json();
    Optional<Language> language = Optional.ofNullable(body.getString("lang")).map(Language::new);
    return (body.getBoolean("withdrawn")
            ? cases
                .withdrawals()
                .withdraw(request.draft(), request.symbol(), language, body.getString("reason", ""))
            : cases.withdrawals().show(request.draft(), request.symbol(), language))
        .onSuccess(request::draft);
  }

  private Future<?> sweep(AdminRequest request) {
    return cases.sweep().sweep().onSuccess(swept -> request.ok(Views.swept(swept)));
  }
}
