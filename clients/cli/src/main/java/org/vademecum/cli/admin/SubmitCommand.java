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

/** Submits a draft, for others to approve. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = "Submit a draft as it is; any later change of it makes that void.")
public final class SubmitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--note",
      required = true,
      paramLabel = "N",
      description = "What readers are to be told about the edition.")
  private String note;

  @Option(
      names = "--summary",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For those who approve.")
  private String summary;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    JsonObject body = new JsonObject().put("note", note).put("summary", summary);
    JsonObject answer = admin.api().post(SubmissionLines.path(collection, draft.name()), body);
    return SubmissionLines.answer(Output.of(spec), answer, json);
  }
}
