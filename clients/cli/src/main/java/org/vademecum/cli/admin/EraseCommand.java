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

/** Erases a work or a section, for law or safety. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Erase a work or a section for law or safety: from the next edition, which is published at once,",
      "from all earlier editions, drafts, files and source files, and from every device.",
      "It cannot be undone. Without --yes it only says what would go."
    })
public final class EraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Parameters(index = "0", paramLabel = "SYMBOL", description = "The work, e.g. A/58/619.")
  private String symbol;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SECTION",
      description = "Only this section, e.g. annex.p5.")
  private @Nullable String section;

  @Option(names = "--collection", required = true, paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = {"--lang", "--language"},
      paramLabel = "LANG",
      description = "Only in this language (default: in all).")
  private @Nullable String language;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "What readers are told, now and later.")
  private String reason;

  @Option(names = "--by", paramLabel = "WHO", description = "Who has it erased; readers are told.")
  private @Nullable String by;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  @Override
  public Integer call() {
    JsonObject body =
        new JsonObject().put("symbol", symbol).put("reason", reason).put("preview", !yes);
    put(body, "section", section);
    put(body, "lang", language);
    put(body, "by", by);
    JsonObject answer =
        admin.api().post(AdminApi.path("collections", collection, "erasures"), body);
    print(Output.of(spec), answer);
    if (!yes) {
      throw new CommandException("nothing was erased yet; say --yes to do it for ever");
    }
    return 0;
  }

  private void print(Output out, JsonObject answer) {
    String text = symbol + (section == null ? "" : "#" + section);
    out.line(
        "%s %s: %d sections and descriptions, %d source files and pictures, in %d roots",
        text,
        yes ? "erased" : "would be erased",
        answer.getInteger("nodes"),
        answer.getInteger("files"),
        answer.getInteger("roots"));
    for (Object shared : answer.getJsonArray("shared")) {
      out.line("  %s has some of it too, to the byte: that stays until it is erased there", shared);
    }
    if (answer.containsKey("edition")) {
      out.line("edition %d of %s is without it", answer.getLong("edition"), collection);
    } else if (answer.containsKey("draft")) {
      out.line(
          "people sign '%s': propose, approve and publish its draft '%s'; it goes with that edition",
          collection, answer.getString("draft"));
    }
  }

  private static void put(JsonObject body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
