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

/** Publishes what people have approved, to the byte. */
@Command(
    name = "publish-proposal",
    mixinStandardHelpOptions = true,
    description = "Publish a proposal that enough people have approved, now or at a time.")
public final class PublishProposalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When, such as 2030-01-31T08:00:00Z (default: now).")
  private @Nullable String at;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    JsonObject body = at == null ? new JsonObject() : new JsonObject().put("at", at);
    JsonObject answer =
        admin
            .api()
            .post(
                AdminApi.path(
                    "collections", collection, "drafts", draft.name(), "proposal", "publication"),
                body);
    Output out = Output.of(spec);
    if (json) {
      out.json(answer);
    } else if (answer.getString("publish_at") == null) {
      EditionLines.print(out, answer);
    } else {
      out.line(
          "edition %d of %s is published by itself at %s, unless the draft changes or another"
              + " edition comes before",
          answer.getJsonObject("edition").getLong("edition"),
          collection,
          answer.getString("publish_at"));
    }
    return 0;
  }
}
