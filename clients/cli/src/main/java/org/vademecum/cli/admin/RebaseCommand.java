package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a stale draft onto the current edition. */
@Command(
    name = "rebase",
    mixinStandardHelpOptions = true,
    description = "Bring a draft onto the current edition after somebody else has published.")
public final class RebaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Override
  public Integer call() {
    String path = AdminApi.path("collections", collection, "drafts", draft.name(), "rebase");
    JsonObject rebased = admin.api().post(path, new JsonObject());
    Output.of(spec)
        .line("draft '%s' is now on edition %d", draft.name(), rebased.getLong("base_edition"));
    return 0;
  }
}
