package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the editions of a collection. */
@Command(
    name = "editions",
    mixinStandardHelpOptions = true,
    description = "List the editions of a collection, newest first.")
public final class EditionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Output out = Output.of(spec);
    JsonObject answer = admin.api().get(AdminApi.path("collections", collection, "editions"));
    if (json) {
      out.json(answer);
      return 0;
    }
    JsonArray editions = answer.getJsonArray("editions");
    if (editions.isEmpty()) {
      out.line("nothing is published yet in %s", collection);
    }
    for (int i = 0; i < editions.size(); i++) {
      EditionLines.print(out, editions.getJsonObject(i));
    }
    return 0;
  }
}
