package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.publish.draft.ErasureDraft;
import org.vademecum.server.publish.erasure.Erasures;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.publish.release.Erasing;
import org.vademecum.server.store.Erased;
import org.vademecum.server.store.RemovalOrder;
import org.vademecum.server.store.RemovalOrder.Verb;

/** Erasing, and the list of what was erased, as openapi.yaml describes them. */
final class ErasureRoutes {
  private final Erasing erasing;
  private final Erasures erasures;

  ErasureRoutes(Erasing erasing, Erasures erasures) {
    this.erasing = erasing;
    this.erasures = erasures;
  }

  void mount(RouterBuilder routes) {
    AdminRoutes.on(routes, "eraseText", this::erase);
    AdminRoutes.on(routes, "listErased", this::list);
    AdminRoutes.on(routes, "applyErased", this::apply);
  }

  private Future<?> erase(AdminRequest request) {
    RemovalOrder order = order(request.json());
    if (request.json().getBoolean("preview", false)) {
      return erasing
          .preview(request.collection(), order)
          .onSuccess(outcome -> request.ok(view(outcome)));
    }
    return erasing
        .erase(request.collection(), order)
        .onSuccess(outcome -> answer(request, outcome));
  }

  private static void answer(AdminRequest request, Erasing.Outcome outcome) {
    Map<String, Object> view = view(outcome);
    if (outcome.edition().isPresent()) {
      request.created(view);
    } else {
      view.put("draft", ErasureDraft.NAME);
      request.accepted(view);
    }
  }

  private static RemovalOrder order(JsonObject body) {
    return new RemovalOrder(
        Verb.ERASE,
        symbol(body.getString("symbol")),
        body.getString("section", ""),
        body.getString("lang", ""),
        Names.reason(body.getString("reason")),
        body.getString("by", ""));
  }

  private static String symbol(String symbol) {
    try {
      return new Symbol(symbol).value();
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("symbol", e);
    }
  }

  private static Map<String, Object> view(Erasing.Outcome outcome) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("nodes", outcome.found().nodes().size());
    view.put("files", outcome.found().attachments().size());
    view.put("roots", outcome.found().roots().size());
    view.put("shared", List.copyOf(outcome.found().shared()));
    outcome.edition().ifPresent(edition -> view.put("edition", edition.number()));
    return view;
  }

  private Future<?> list(AdminRequest request) {
    return erasures
        .list()
        .onSuccess(
            all ->
                request.ok(Views.list("erased", all.stream().map(ErasureRoutes::view).toList())));
  }

  private static Map<String, Object> view(Erased entry) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("digest", entry.digest().toString());
    view.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
    view.put("order", entry.order());
    view.put("reason", entry.reason());
    view.put("by", entry.by());
    view.put("at", Instant.ofEpochMilli(entry.at()).toString());
    return view;
  }

  private Future<?> apply(AdminRequest request) {
    JsonArray given = request.json().getJsonArray("erased");
    List<Erased> entries = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      entries.add(entry(request, given.getJsonObject(i)));
    }
    return erasures.apply(entries).onSuccess(done -> request.nothing());
  }

  private static Erased entry(AdminRequest request, JsonObject entry) {
    return new Erased(
        digest(entry.getString("digest")),
        Erased.Kind.valueOf(entry.getString("kind").toUpperCase(Locale.ROOT)),
        entry.getString("order"),
        entry.getString("reason"),
        entry.getString("by"),
        request.time("at", entry.getString("at")).toEpochMilli());
  }

  private static Digest digest(String digest) {
    try {
      return Digest.parse(digest);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("digest", e);
    }
  }
}
