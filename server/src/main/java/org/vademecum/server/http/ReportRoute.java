package org.vademecum.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.fault.ReportsOffException;
import org.vademecum.server.publish.fleet.DeviceReport;
import org.vademecum.server.publish.fleet.DeviceReport.Held;
import org.vademecum.server.publish.fleet.Fleet;
import org.vademecum.server.store.FleetDay.Traffic;

/** Takes what devices report of themselves (docs/release.md, Fleet). */
final class ReportRoute {
  private static final String PATH = "/v1/reports";
  private static final int MOST_BYTES = 8 << 10;
  private static final String FORM =
      "give {packs: [{collection, language, edition}], bytes: {bundle, delta, saved}}";

  private final Fleet fleet;
  private final boolean on;

  /**
   * @param on whether the library takes any
   */
  ReportRoute(Fleet fleet, boolean on) {
    this.fleet = fleet;
    this.on = on;
  }

  void mount(Router router) {
    if (on) {
      router.post(PATH).handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
      router.post(PATH).handler(this::take);
    } else {
      router.post(PATH).handler(context -> context.fail(new ReportsOffException()));
    }
  }

  private void take(RoutingContext context) {
    fleet
        .report(report(context.body().buffer()))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }

  private static DeviceReport report(@Nullable Buffer body) {
    try {
      JsonObject json = required("packs", body).toJsonObject();
      return new DeviceReport(packs(required("packs", json.getJsonArray("packs"))), traffic(json));
    } catch (DecodeException | ClassCastException e) {
      throw new BadRequestException("packs", FORM);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("language", e);
    }
  }

  private static List<Held> packs(JsonArray array) {
    List<Held> packs = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonObject pack = array.getJsonObject(i);
      packs.add(
          new Held(
              required("collection", pack.getString("collection")),
              new Language(required("language", pack.getString("language"))),
              required("edition", pack.getLong("edition"))));
    }
    return packs;
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new BadRequestException(field, FORM);
    }
    return value;
  }

  private static Traffic traffic(JsonObject json) {
    JsonObject bytes = json.getJsonObject("bytes", new JsonObject());
    return new Traffic(
        bytes.getLong("bundle", 0L), bytes.getLong("delta", 0L), bytes.getLong("saved", 0L));
  }
}
