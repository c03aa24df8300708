package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.vademecum.server.publish.delivery.Artifacts;
import org.vademecum.server.publish.delivery.DeltaRequests;
import org.vademecum.server.publish.delivery.Provenances;
import org.vademecum.server.store.ArtifactStore.Artifact;

/** What readers fetch beside trust metadata: files that never change. */
final class ReaderRoutes {
  private final Artifacts artifacts;
  private final DeltaRequests deltas;
  private final Provenances provenances;
  private final ArtifactSender sender;
  private final ArtifactSender attachmentSender;

  ReaderRoutes(Artifacts artifacts, DeltaRequests deltas, Provenances provenances) {
    this.artifacts = artifacts;
    this.deltas = deltas;
    this.provenances = provenances;
    this.sender = new ArtifactSender(artifacts::piece);
    this.attachmentSender = new ArtifactSender(provenances::piece);
  }

  void mount(Router router) {
    mountProvenance(router);
    file(router, "/v1/artifacts/:digest", at -> artifacts.get(at.digest("digest")));
    file(
        router,
        "/v1/packs/:collection/:language/bundles/:root",
        at -> artifacts.bundle(at.pack(), at.digest("root")));
    file(
        router,
        "/v1/packs/:collection/:language/deltas/:from/:to",
        at -> deltas.delta(at.pack(), at.digest("from"), at.digest("to")));
  }

  /** What hangs beside the packs; all of it is named by digests. */
  private void mountProvenance(Router router) {
    get(
        router,
        "/v1/packs/:collection/:language/provenance/:root",
        context -> {
          PathValues at = new PathValues(context);
          provenances
              .provenance(at.pack(), at.digest("root"), at.symbol())
              .onSuccess(message -> Messages.sendForEver(context, message))
              .onFailure(context::fail);
        });
    get(
        router,
        "/v1/attachments/:digest",
        context ->
            provenances
                .attachment(new PathValues(context).digest("digest"))
                .onSuccess(artifact -> attachmentSender.send(context, artifact))
                .onFailure(context::fail));
  }

  private interface Source<T> {
    Future<T> get(PathValues at);
  }

  private void file(Router router, String path, Source<Artifact> source) {
    get(
        router,
        path,
        context ->
            source
                .get(new PathValues(context))
                .onSuccess(artifact -> sender.send(context, artifact))
                .onFailure(context::fail));
  }

  private static void get(Router router, String path, Handler<RoutingContext> handler) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
  }
}
