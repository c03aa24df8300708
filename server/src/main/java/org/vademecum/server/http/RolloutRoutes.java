package org.vademecum.server.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vademecum.server.publish.fleet.Fleet;
import org.vademecum.server.publish.release.Rollouts;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.FleetDay;
import org.vademecum.server.store.FleetDay.Traffic;

/** How editions reach devices: staged roll-outs, and what devices report of them. */
final class RolloutRoutes {
  private static final int DAYS_SHOWN = 30;
  private static final int ALL = 100;

  private final Rollouts rollouts;
  private final Fleet fleet;

  RolloutRoutes(Rollouts rollouts, Fleet fleet) {
    this.rollouts = rollouts;
    this.fleet = fleet;
  }

  void mount(RouterBuilder routes) {
    AdminRoutes.on(routes, "setRollout", this::set);
    AdminRoutes.on(routes, "endRollout", this::end);
    AdminRoutes.on(routes, "stopRollout", this::stop);
    AdminRoutes.on(routes, "showFleet", this::showFleet);
  }

  private Future<?> set(AdminRequest request) {
    return rollouts
        .set(request.collection(), request.json().getInteger("share"))
        .onSuccess(head -> request.ok(view(head)));
  }

  private Future<?> end(AdminRequest request) {
    return rollouts.set(request.collection(), ALL).onSuccess(head -> request.ok(view(head)));
  }

  private Future<?> stop(AdminRequest request) {
    JsonObject body = request.json();
    Rollouts.Stop stop =
        new Rollouts.Stop(body.getString("note"), body.getBoolean("urgent", false));
    return rollouts
        .stop(request.collection(), stop, request.actor())
        .onSuccess(edition -> request.created(Views.edition(edition)));
  }

  /** Which edition goes to whom. */
  static Map<String, Object> view(CollectionHead head) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("share", head.release().share().orElse(ALL));
    view.put("candidate", head.edition());
    if (head.release().share().isPresent()) {
      view.put("stable", head.edition() - 1);
    }
    return view;
  }

  private Future<?> showFleet(AdminRequest request) {
    int days = (int) request.number("days", DAYS_SHOWN);
    return fleet
        .last(request.collection(), days)
        .onSuccess(
            found ->
                request.ok(Views.list("days", found.stream().map(RolloutRoutes::day).toList())));
  }

  private static Map<String, Object> day(FleetDay day) {
    Map<String, Object> editions = new LinkedHashMap<>();
    day.editions().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> editions.put(name(it.getKey()), it.getValue()));
    Traffic traffic = day.traffic();
    Map<String, Object> bytes = new LinkedHashMap<>();
    bytes.put("bundle", traffic.bundle());
    bytes.put("delta", traffic.delta());
    bytes.put("saved", traffic.saved());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("day", day.day().toString());
    view.put("editions", editions);
    view.put("bytes", bytes);
    return view;
  }

  private static String name(long edition) {
    return edition == 0 ? "earlier" : Long.toString(edition);
  }
}
