package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which editions devices have. */
@Command(
    name = "fleet",
    mixinStandardHelpOptions = true,
    description = "Show which editions devices have, as they report it once a day without an id.")
public final class FleetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many days back (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Output out = Output.of(spec);
    JsonObject fleet =
        admin.api().get(AdminApi.path("collections", collection, "fleet") + "?days=" + days);
    if (json) {
      out.json(fleet);
      return 0;
    }
    JsonArray all = fleet.getJsonArray("days");
    if (all.isEmpty()) {
      out.line("no device reported in these %d days", days);
    }
    for (int i = 0; i < all.size(); i++) {
      print(out, all.getJsonObject(i));
    }
    return 0;
  }

  private static void print(Output out, JsonObject day) {
    StringBuilder editions = new StringBuilder();
    day.getJsonObject("editions")
        .forEach(
            it -> editions.append("  ").append(it.getKey()).append(": ").append(it.getValue()));
    JsonObject bytes = day.getJsonObject("bytes");
    out.line(
        "%s  devices by edition%s; %s in bundles, %s in deltas, %s saved",
        day.getString("day"),
        editions,
        Output.size(bytes.getLong("bundle")),
        Output.size(bytes.getLong("delta")),
        Output.size(bytes.getLong("saved")));
  }
}
