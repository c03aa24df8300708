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

/** Refuses a change that a corrigendum of a draft makes. */
@Command(
    name = "refuse",
    mixinStandardHelpOptions = true,
    description = "Do not apply one change that a corrigendum makes; 'diff' lists the changes.")
public final class RefuseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(index = "0", paramLabel = "C", description = "Collection.")
  private String collection;

  @Parameters(
      index = "1",
      paramLabel = "CHANGE",
      description = "The change, as SYMBOL#section, e.g. A/58/619/Corr.1#p2.")
  private String change;

  @Option(names = "--lang", paramLabel = "LANG", required = true, description = "In this language.")
  private String language;

  @Option(names = "--undo", description = "Apply it after all.")
  private boolean undo;

  @Override
  public Integer call() {
    int hash = change.indexOf('#');
    String symbol = hash < 0 ? change : change.substring(0, hash);
    String path =
        AdminApi.path(
            "collections", collection, "drafts", draft.name(), "works", symbol, "changes");
    JsonObject decision =
        new JsonObject()
            .put("lang", language)
            .put("section", hash < 0 ? "" : change.substring(hash + 1))
            .put("refused", !undo);
    admin.api().post(path, decision);
    Output.of(spec).line("%s is %s", change, undo ? "applied where it can be" : "refused");
    return 0;
  }
}
