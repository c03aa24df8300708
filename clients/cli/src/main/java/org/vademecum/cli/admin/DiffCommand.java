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

/** Shows what publishing a draft would change, and what devices would download. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Show what a draft changes of what is published.")
public final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Output out = Output.of(spec);
    JsonObject diff =
        admin.api().get(AdminApi.path("collections", collection, "drafts", draft.name(), "diff"));
    if (json) {
      out.json(diff);
      return 0;
    }
    print(out, collection, diff);
    return 0;
  }

  /** Prints what the server says of a draft's difference. */
  public static void print(Output out, String collection, JsonObject diff) {
    if (diff.getBoolean("stale")) {
      out.line(
          "this draft is not on the current edition %d: 'vademecum rebase %s' brings it there",
          diff.getLong("current_edition"), collection);
    }
    each(diff.getJsonArray("packs"), pack -> pack(out, pack));
    each(
        diff.getJsonArray("orders", new JsonArray()),
        order -> out.line("%s", OrderLines.of(order)));
  }

  private static void pack(Output out, JsonObject pack) {
    out.line(
        "%s/%s: devices download %s",
        pack.getString("lang"),
        pack.getString("from").isEmpty() ? "new" : "update",
        Output.size(pack.getLong("download_bytes")));
    each(pack.getJsonArray("works"), work -> work(out, work));
  }

  private static void work(Output out, JsonObject work) {
    out.line(
        "  %s %s: %s", work.getString("change"), work.getString("symbol"), work.getString("title"));
    each(work.getJsonArray("sections"), section -> section(out, section));
    each(work.getJsonArray("changes"), change -> change(out, change));
    each(work.getJsonArray("corrected_by"), link -> out.line("    %s", by(link)));
    each(work.getJsonArray("corrected"), section -> corrected(out, section));
    each(work.getJsonArray("unresolved"), reference -> unresolved(out, reference));
  }

  private static void unresolved(Output out, JsonObject reference) {
    out.line(
        "    unresolved %s \"%s\" -> %s (not in this collection)",
        reference.getString("section"), reference.getString("text"), reference.getString("target"));
  }

  private static void section(Output out, JsonObject section) {
    StringBuilder text = new StringBuilder();
    each(section.getJsonArray("runs"), run -> text.append(marked(run)));
    out.line("    %s %s %s", section.getString("change"), section.getString("id"), text);
  }

  /** What the work does to another, and whether it is done. */
  private static void change(Output out, JsonObject change) {
    out.line(
        "    %s %s#%s (said in %s): %s",
        change.getString("kind"),
        change.getString("target"),
        change.getString("target_section"),
        change.getString("section"),
        change.getString("status"));
  }

  private static void corrected(Output out, JsonObject section) {
    StringBuilder text = new StringBuilder();
    StringBuilder links = new StringBuilder();
    each(section.getJsonArray("runs"), run -> text.append(marked(run)));
    each(section.getJsonArray("by"), link -> links.append(' ').append(by(link)));
    out.line("    as issued to as corrected %s:%s %s", section.getString("id"), links, text);
  }

  private static String by(JsonObject link) {
    String section = link.getString("section");
    return link.getString("kind")
        + " by "
        + link.getString("symbol")
        + (section.isEmpty() ? "" : "#" + section);
  }

  private static String marked(JsonObject run) {
    String text = run.getString("text");
    return switch (run.getString("change")) {
      case "removed" -> "[-" + text + "-]";
      case "added" -> "{+" + text + "+}";
      default -> text;
    };
  }

  private static void each(JsonArray items, java.util.function.Consumer<JsonObject> action) {
    for (int i = 0; i < items.size(); i++) {
      action.accept(items.getJsonObject(i));
    }
  }
}
