package org.vademecum.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.async.Stop;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.draft.ImportFile;
import org.vademecum.server.publish.draft.MergeChoice;
import org.vademecum.server.publish.draft.Refusal;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.store.DraftHead;

/** An administrator's request, valid by openapi.yaml, and its answers. */
final class AdminRequest {
  private final RoutingContext context;

  AdminRequest(RoutingContext context) {
    this.context = context;
  }

  String collection() {
    return context.pathParam("collection");
  }

  String path(String name) {
    return context.pathParam(name);
  }

  DraftRef draft() {
    return new DraftRef(collection(), context.pathParam("draft"), revision());
  }

  private Optional<Long> revision() {
    return header(HttpHeaders.IF_MATCH).map(tag -> Long.parseLong(tag.replace("\"", "")));
  }

  JsonObject json() {
    JsonObject body = context.body().asJsonObject();
    return body == null ? new JsonObject() : body;
  }

  ImportFile file() {
    Buffer content = context.body().buffer();
    return new ImportFile(query("name"), content, options());
  }

  /** All query parameters; the contract knows which there may be. */
  Map<String, List<String>> options() {
    MultiMap query = context.queryParams();
    Map<String, List<String>> options = new LinkedHashMap<>();
    query.names().forEach(name -> options.put(name, query.getAll(name)));
    return options;
  }

  Symbol symbol() {
    try {
      return new Symbol(context.pathParam("symbol"));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("symbol", e);
    }
  }

  Language language() {
    return new Language(query("lang"));
  }

  Refusal.Decision decision() {
    JsonObject body = json();
    return new Refusal.Decision(
        symbol(),
        new Language(body.getString("lang")),
        body.getString("section"),
        body.getBoolean("refused"));
  }

  MergeChoice keep() {
    return Optional.ofNullable(json().getString("keep"))
        .map(keep -> MergeChoice.valueOf(keep.toUpperCase(Locale.ROOT)))
        .orElse(MergeChoice.ASK);
  }

  /** Who asks. */
  Actor actor() {
    return Actor.SERVER;
  }

  Optional<String> header(CharSequence name) {
    return Optional.ofNullable(context.request().getHeader(name));
  }

  /** A time of a body's field, such as 2030-01-31T00:00:00Z. */
  Instant time(String field, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new BadRequestException(field, "give a time such as 2030-01-31T08:00:00Z");
    }
  }

  long number(String name, long absent) {
    String value = query(name);
    return value.isEmpty() ? absent : Long.parseLong(value);
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(query(name));
  }

  private String query(String name) {
    String value = context.request().getParam(name);
    return value == null ? "" : value;
  }

  /** Is asked when the connection closes before the answer is given. */
  Stop stopWhenGone() {
    Stop stop = new Stop();
    context.addEndHandler(
        end -> {
          if (end.failed()) {
            stop.ask();
          }
        });
    return stop;
  }

  /** Answers with something that has an entity tag. */
  void ok(Map<String, Object> view, String tag) {
    context.response().putHeader(HttpHeaders.ETAG, tag);
    ok(view);
  }

  void ok(Map<String, Object> view) {
    Bodies.json(context, 200, view);
  }

  /** Answers with JSON as it is, byte by byte. */
  void okJson(Buffer json) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Bodies.end(context, json);
  }

  void created(Map<String, Object> view) {
    Bodies.json(context, 201, view);
  }

  void accepted(Map<String, Object> view) {
    Bodies.json(context, 202, view);
  }

  void nothing() {
    context.response().setStatusCode(204).end();
  }

  void draft(DraftHead draft) {
    draft(draft, Views.draft(draft));
  }

  /** Answers with a draft, whose revision is the entity tag. */
  void draft(DraftHead draft, Map<String, Object> view) {
    context.response().putHeader(HttpHeaders.ETAG, "\"" + draft.revision() + "\"");
    ok(view);
  }

  void fail(RuntimeException fault) {
    context.fail(fault);
  }
}
