package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vademecum.server.publish.async.Stop;
import org.vademecum.server.publish.draft.ArchiveImports;
import org.vademecum.server.publish.draft.DraftRef;

/**
 * Takes a zip archive: its body goes to a temporary file, never to memory, and its documents are
 * imported one by one, each answered by a line of JSON when it is done. The contract's validator
 * wants whole bodies, so this operation goes without it and checks for itself.
 */
final class ArchiveRoute {
  private static final String OPERATION = "importArchive";
  private static final Pattern PATH =
      Pattern.compile("/admin/v1/collections/[^/]+/drafts/[^/]+/archive");

  private static final String NAME = "archive.zip";

  private final Vertx vertx;
  private final ArchiveImports archives;

  ArchiveRoute(Vertx vertx, ArchiveImports archives) {
    this.vertx = vertx;
    this.archives = archives;
  }

  void mount(RouterBuilder routes) {
    routes.getRoute(OPERATION).setDoValidation(false).addHandler(this::handle);
  }

  /** Whether a request's body is an archive, which nobody else may read. */
  static boolean takes(RoutingContext context) {
    return HttpMethod.POST.equals(context.request().method())
        && PATH.matcher(context.normalizedPath()).matches();
  }

  private void handle(RoutingContext context) {
    AdminRequest request = new AdminRequest(context);
    DraftRef draft = DraftRef.of(request.collection(), context.pathParam("draft"));
    Map<String, List<String>> options = request.options();
    if (options.containsKey("symbol")) {
      throw new BadRequestException("symbol", "a symbol is for one file, not for an archive");
    }
    requireSize(context.request());
    context.request().pause();
    vertx
        .fileSystem()
        .createTempDirectory("vademecum-archive-")
        .compose(folder -> receive(context, draft, options, folder))
        .onFailure(context::fail);
  }

  private static Stop gone(RoutingContext context) {
    return new AdminRequest(context).stopWhenGone();
  }

  private void requireSize(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      throw new BadRequestException("Content-Length", "an archive's size is said beforehand");
    }
    long limit = archives.limits().archiveBytes();
    if (Long.parseLong(length) > limit) {
      throw UploadCap.oversized(NAME, Long.parseLong(length), limit);
    }
  }

  private Future<Void> receive(
      RoutingContext context, DraftRef draft, Map<String, List<String>> options, String folder) {
    Path file = Path.of(folder, NAME);
    ArchiveAnswer answer = new ArchiveAnswer(context.response());
    return vertx
        .fileSystem()
        .open(file.toString(), new OpenOptions().setCreateNew(true))
        .compose(context.request()::pipeTo)
        .compose(done -> archives.importArchive(draft, file, options, answer::write, gone(context)))
        .compose(done -> answer.end())
        .eventually(() -> vertx.fileSystem().deleteRecursive(folder));
  }
}
