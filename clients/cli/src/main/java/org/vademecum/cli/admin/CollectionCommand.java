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

/** Creates, sets, lists and shows collections. */
@Command(
    name = "collection",
    mixinStandardHelpOptions = true,
    description = "Create, set, list or show collections.",
    synopsisSubcommandLabel = "create|set|list|show",
    subcommands = {
      CreateCollectionCommand.class,
      SetCollectionCommand.class,
      CollectionCommand.ListAll.class,
      CollectionCommand.Show.class
    })
public final class CollectionCommand {

  @Command(name = "list", mixinStandardHelpOptions = true, description = "List all collections.")
  static final class ListAll implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private AdminOptions admin;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
      Output out = Output.of(spec);
      JsonObject answer = admin.api().get(AdminApi.path("collections"));
      if (json) {
        out.json(answer);
        return 0;
      }
      JsonArray collections = answer.getJsonArray("collections");
      if (collections.isEmpty()) {
        out.line("no collections yet: 'vademecum collection create NAME' makes one");
      }
      for (int i = 0; i < collections.size(); i++) {
        JsonObject one = collections.getJsonObject(i);
        out.line(
            "%-24s edition %-4d %s",
            one.getString("name"), one.getLong("edition"), one.getString("title"));
      }
      return 0;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a collection: current edition, packs, drafts.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private AdminOptions admin;

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
      Output out = Output.of(spec);
      JsonObject shown = admin.api().get(AdminApi.path("collections", name));
      if (json) {
        out.json(shown);
        return 0;
      }
      out.line(
          "%s (%s), edition %d",
          shown.getString("name"), shown.getString("title"), shown.getLong("edition"));
      JsonObject current = shown.getJsonObject("current");
      if (current != null) {
        EditionLines.packs(out, current);
      }
      JsonArray drafts = shown.getJsonArray("drafts", new JsonArray());
      for (int i = 0; i < drafts.size(); i++) {
        JsonObject draft = drafts.getJsonObject(i);
        out.line(
            "  draft '%s', on edition %d, %d changes",
            draft.getString("draft"), draft.getLong("base_edition"), draft.getLong("revision"));
      }
      return 0;
    }
  }
}
