package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.Output;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a collection, and says whose signatures make an edition of it. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Create an empty collection.")
final class CreateCollectionCommand implements Callable<Integer> {
  private static final String ON_SERVER =
      "its editions are signed by a key on the server, unless the library's targets name people";

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "NAME", description = "Its name: a-z, 0-9 and -, at most 64.")
  private String name;

  @Option(names = "--title", paramLabel = "TITLE", description = "Its title for readers.")
  private @Nullable String title;

  @ArgGroup(exclusive = false)
  private @Nullable SignerOptions signers;

  @Override
  public Integer call() {
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    JsonObject body = new JsonObject().put("name", name);
    if (title != null) {
      body.put("title", title);
    }
    if (signers != null) {
      body.put("signers", signers.json());
    }
    JsonObject created = api.post(AdminApi.path("collections"), body);
    out.line("created %s (%s)", created.getString("name"), created.getString("title"));
    out.line("%s", signers == null ? ON_SERVER : signers.shown());
    waiting(out, api.get(AdminApi.path("metadata", "requests")));
    return 0;
  }

  /** A library of people names a new collection when they have signed that. */
  private static void waiting(Output out, JsonObject answer) {
    JsonArray requests = answer.getJsonArray("requests", new JsonArray());
    for (int i = 0; i < requests.size(); i++) {
      JsonObject request = requests.getJsonObject(i);
      if (request.getString("role").equals("targets")) {
        out.line(
            "it can be published when version %d of the library's targets is signed (%d of %d"
                + " signatures): each holder of a targets key runs 'vademecum keys sign'",
            request.getLong("version"),
            request.getLong("signatures"),
            request.getLong("threshold"));
      }
    }
  }
}
