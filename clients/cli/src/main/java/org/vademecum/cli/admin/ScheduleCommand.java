package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has an approved draft published by itself. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = "Have exactly what was submitted and approved published by itself at a time.")
public final class ScheduleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;
  @Mixin private WayOptions way;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "When, such as 2030-01-31T08:00:00Z.")
  private String at;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    JsonObject body = way.into(new JsonObject().put("publish_at", at));
    JsonObject answer =
        admin.api().post(SubmissionLines.path(collection, draft.name()) + "/schedule", body);
    return SubmissionLines.answer(Output.of(spec), answer, json);
  }
}
