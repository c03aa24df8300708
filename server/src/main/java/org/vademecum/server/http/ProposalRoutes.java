package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.server.publish.release.ProposalPublishing;
import org.vademecum.server.publish.release.Proposals;
import org.vademecum.server.publish.release.Proposals.Shown;

/** Drafts that people sign before they are published, as openapi.yaml describes it. */
final class ProposalRoutes {
  private final Proposals proposals;
  private final ProposalPublishing publishing;

  ProposalRoutes(Proposals proposals, ProposalPublishing publishing) {
    this.proposals = proposals;
    this.publishing = publishing;
  }

  void mount(RouterBuilder routes) {
    AdminRoutes.on(routes, "propose", this::propose);
    AdminRoutes.on(routes, "showProposal", this::show);
    AdminRoutes.on(routes, "signProposal", this::sign);
    AdminRoutes.on(routes, "publishProposal", this::publish);
  }

  private Future<?> propose(AdminRequest request) {
    return proposals
        .propose(PublishBody.proposal(request))
        .onSuccess(shown -> request.created(view(shown)));
  }

  private Future<?> show(AdminRequest request) {
    return proposals
        .get(request.collection(), request.path("draft"))
        .onSuccess(shown -> request.ok(view(shown)));
  }

  private Future<?> sign(AdminRequest request) {
    JsonObject body = request.json();
    return proposals
        .sign(
            request.collection(),
            request.path("draft"),
            body.getString("keyid"),
            body.getString("sig"))
        .onSuccess(shown -> request.ok(view(shown)));
  }

  /** Publishes now, or notes when to. */
  private Future<?> publish(AdminRequest request) {
    String at = request.json().getString("at");
    String draft = request.path("draft");
    return at == null
        ? publishing
            .publish(request.collection(), draft, request.actor())
            .onSuccess(edition -> request.created(Views.edition(edition)))
        : proposals
            .schedule(request.collection(), draft, request.time("at", at).toEpochMilli())
            .onSuccess(shown -> request.accepted(view(shown)));
  }

  private static Map<String, Object> view(Shown shown) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("collection", shown.proposal().collection());
    view.put("draft", shown.proposal().draft());
    view.put("edition", Views.edition(shown.edition()));
    view.put(
        "record",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(shown.edition().bytes().toByteArray()));
    view.put("metadata", new JsonObject(shown.standing().file()));
    view.put("signatures", shown.standing().signatures());
    view.put("threshold", shown.standing().threshold());
    shown
        .proposal()
        .publishAt()
        .ifPresent(at -> view.put("publish_at", Instant.ofEpochMilli(at).toString()));
    return view;
  }
}
