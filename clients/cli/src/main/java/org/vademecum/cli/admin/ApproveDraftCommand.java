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

/** Approves what somebody else has submitted. */
@Command(
    name = "approve-draft",
    mixinStandardHelpOptions = true,
    description = {
      "Approve a draft that somebody else has submitted, or take that back.",
      "Where people sign editions with their own keys, 'vademecum approve' is what is wanted."
    })
public final class ApproveDraftCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--revision",
      paramLabel = "R",
      description = "The draft's revision that was looked at (default: prints the difference now).")
  private @Nullable Long revision;

  @Option(names = "--take-back", description = "Take one's approval back.")
  private boolean takeBack;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    String path = SubmissionLines.path(collection, draft.name());
    if (takeBack) {
      return SubmissionLines.answer(out, api.delete(path + "/approval"), json);
    }
    long seen = revision == null ? shown(api, out, path) : revision;
    JsonObject body = new JsonObject().put("revision", seen);
    return SubmissionLines.answer(out, api.post(path + "/approval", body), json);
  }

  /** Shows what is approved, and says which revision that was. */
  private long shown(AdminApi api, Output out, String path) {
    long submitted = api.get(path).getLong("revision");
    JsonObject difference =
        api.get(AdminApi.path("collections", collection, "drafts", draft.name(), "diff"));
    if (!json) {
      DiffCommand.print(out, collection, difference);
    }
    return submitted;
  }
}
