package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the current edition to a share of devices, to all, or takes it out of the way. */
@Command(
    name = "rollout",
    mixinStandardHelpOptions = true,
    description = {
      "Give the current edition to a share of devices; the others stay with the one before.",
      "100 gives it to all. --stop publishes the content of the one before to all, as a new edition."
    })
public final class RolloutCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(names = "--share", paramLabel = "PERCENT", description = "0 to 100.")
  private @Nullable Integer share;

  @Option(
      names = "--stop",
      paramLabel = "NOTE",
      description = "Stop it; what readers are told of the new edition.")
  private @Nullable String stop;

  @Option(names = "--urgent", description = "With --stop: devices fetch it at their next check.")
  private boolean urgent;

  @Override
  public Integer call() {
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    String path = AdminApi.path("collections", collection, "rollout");
    if (stop != null) {
      JsonObject body = new JsonObject().put("note", stop).put("urgent", urgent);
      EditionLines.print(out, api.post(path + "/stop", body));
    } else if (share != null) {
      print(out, api.put(path, new JsonObject().put("share", share)));
    } else {
      JsonObject shown = api.get(AdminApi.path("collections", collection));
      print(out, shown.getJsonObject("rollout", all(shown)));
    }
    return 0;
  }

  private static JsonObject all(JsonObject shown) {
    return new JsonObject().put("share", 100).put("candidate", shown.getLong("edition"));
  }

  private void print(Output out, JsonObject rollout) {
    if (rollout.getLong("stable") == null) {
      out.line("edition %d of %s goes to all devices", rollout.getLong("candidate"), collection);
    } else {
      out.line(
          "edition %d of %s goes to %d %% of devices; the others stay with edition %d",
          rollout.getLong("candidate"),
          collection,
          rollout.getLong("share"),
          rollout.getLong("stable"));
    }
  }
}
