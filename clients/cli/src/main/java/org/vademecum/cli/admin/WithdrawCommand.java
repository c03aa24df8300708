package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a work with a draft, or shows it again. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = {
      "Hide a work from readers with the next edition, and tell them the reason; its text stays.",
      "It is a change of the draft: look at it with 'diff', then publish."
    })
public final class WithdrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "SYMBOL", description = "The work, e.g. A/58/619.")
  private String symbol;

  @Option(names = "--collection", required = true, paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = {"--lang", "--language"},
      paramLabel = "LANG",
      description = "Only in this language (default: in all).")
  private @Nullable String language;

  @Option(names = "--reason", paramLabel = "TEXT", description = "What readers are told.")
  private @Nullable String reason;

  @Option(names = "--undo", description = "Show the work again.")
  private boolean undo;

  @Override
  public Integer call() {
    if (reason == null && !undo) {
      throw new CommandException("give the reason that readers are told with --reason");
    }
    JsonObject body = new JsonObject().put("withdrawn", !undo);
    put(body, "lang", language);
    put(body, "reason", undo ? null : reason);
    String path =
        AdminApi.path(
            "collections", collection, "drafts", draft.name(), "works", symbol, "withdrawal");
    admin.api().post(path, body);
    Output.of(spec)
        .line(
            "%s is %s once draft '%s' is published",
            symbol, undo ? "shown again" : "withdrawn", draft.name());
    return 0;
  }

  private static void put(JsonObject body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
