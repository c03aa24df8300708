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

/** Publishes the content of an earlier edition as a new one. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Publish a new edition with the content of an earlier one.")
public final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(names = "--to", required = true, paramLabel = "N", description = "Earlier edition.")
  private long to;

  @Option(
      names = "--note",
      paramLabel = "NOTE",
      description = "What readers are told (default: that this is the content of edition N).")
  private @Nullable String note;

  @Option(names = "--urgent", description = "Devices fetch it at their next check.")
  private boolean urgent;

  @Override
  public Integer call() {
    String told = note == null ? "Back to the content of edition " + to : note;
    JsonObject edition =
        admin
            .api()
            .post(
                AdminApi.path("collections", collection, "rollback"),
                new JsonObject().put("to", to).put("note", told).put("urgent", urgent));
    EditionLines.print(Output.of(spec), edition);
    return 0;
  }
}
