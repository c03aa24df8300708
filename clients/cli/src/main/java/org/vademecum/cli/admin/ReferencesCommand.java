package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what the works of a collection say of other works. */
@Command(
    name = "references",
    mixinStandardHelpOptions = true,
    description = {
      "List the references of a collection's works to other works: of its draft, where there is",
      "one, else of what is published."
    })
public final class ReferencesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--unresolved",
      description = "Only those whose target the collection does not have.")
  private boolean unresolved;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1000",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int count = 1_000;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    String path = AdminApi.path("collections", collection, "drafts", draft.name(), "references");
    Map<String, String> query =
        Map.of("unresolved", Boolean.toString(unresolved), "count", Integer.toString(count));
    JsonObject answer = admin.api().get(AdminApi.query(path, query));
    Output out = Output.of(spec);
    if (json) {
      out.json(answer);
      return 0;
    }
    JsonArray references = answer.getJsonArray("references");
    List<JsonObject> all = references.stream().map(JsonObject.class::cast).toList();
    all.forEach(reference -> print(out, reference));
    out.line("%d of %d listed", references.size(), answer.getLong("total"));
    return 0;
  }

  private static void print(Output out, JsonObject reference) {
    out.line(
        "%s/%s %s: \"%s\" -> %s%s",
        reference.getString("symbol"),
        reference.getString("lang"),
        reference.getString("section"),
        reference.getString("text"),
        reference.getString("target"),
        reference.getBoolean("resolved") ? "" : " (not in this collection)");
  }
}
