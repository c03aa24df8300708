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

/** Publishes a draft as the next edition. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Publish a draft as the next edition.")
public final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;
  @Mixin private WayOptions way;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--note",
      paramLabel = "N",
      description = "What readers are told about this edition (default: what was submitted).")
  private @Nullable String note;

  @Option(
      names = "--base",
      paramLabel = "EDITION",
      description = "Publish only if this edition is still the current one.")
  private @Nullable Long base;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    JsonObject body = way.into(new JsonObject().put("draft", draft.name()));
    if (note != null) {
      body.put("note", note);
    }
    if (base != null) {
      body.put("base_edition", base);
    }
    JsonObject edition =
        admin.api().post(AdminApi.path("collections", collection, "editions"), body);
    Output out = Output.of(spec);
    if (json) {
      out.json(edition);
    } else {
      EditionLines.print(out, edition);
    }
    return 0;
  }
}
