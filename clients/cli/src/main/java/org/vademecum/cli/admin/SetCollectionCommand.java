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

/** Changes the settings of a collection. */
@Command(
    name = "set",
    mixinStandardHelpOptions = true,
    description = "Change a collection's title, or how many must approve a draft of it.")
final class SetCollectionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "NAME", description = "Its name.")
  private String name;

  @Option(names = "--title", paramLabel = "TITLE", description = "Its title for readers.")
  private @Nullable String title;

  @Option(
      names = "--approvals",
      paramLabel = "N",
      description = "How many beside the one who submits a draft must approve it, 0 to 5.")
  private @Nullable Integer approvals;

  @Override
  public Integer call() {
    JsonObject body = new JsonObject();
    if (title != null) {
      body.put("title", title);
    }
    if (approvals != null) {
      body.put("approvals", approvals);
    }
    JsonObject now = admin.api().patch(AdminApi.path("collections", name), body);
    Output.of(spec)
        .line(
            "%s (%s), %d approvals",
            now.getString("name"), now.getString("title"), now.getLong("approvals"));
    return 0;
  }
}
