package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.read.ErasedText;
import org.vademecum.client.read.WorkSummary;
import org.vademecum.core.document.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the works on the device. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the works on this device; needs no network.")
public final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      List<WorkSummary> works = new ArrayList<>(library.list());
      works.addAll(library.reader().withdrawn());
      List<ErasedText> erased = library.reader().erased();
      Output out = Output.of(spec);
      if (json) {
        List<JsonObject> all = new ArrayList<>(works.stream().map(ListCommand::json).toList());
        erased.stream().map(ListCommand::json).forEach(all::add);
        out.json(new JsonArray(all));
        return 0;
      }
      for (WorkSummary work : works) {
        out.line(
            "%-18s %s/%s  %s%s",
            work.symbol(),
            work.collection(),
            work.language(),
            work.title(),
            work.withdrawn().map(reason -> "  (withdrawn: " + reason + ")").orElse(""));
      }
      for (ErasedText text : erased) {
        out.line(
            "%-18s %s/%s  (erased: %s)",
            text.name(),
            text.collection(),
            text.language().map(Language::tag).orElse("*"),
            text.reason());
      }
      return 0;
    }
  }

  private static JsonObject json(ErasedText text) {
    return new JsonObject()
        .put("symbol", text.symbol().value())
        .put("section", text.section())
        .put("collection", text.collection())
        .put("lang", text.language().map(Language::tag).orElse(""))
        .put("erased", text.reason())
        .put("by", text.by())
        .put("at", text.at().toString());
  }

  private static JsonObject json(WorkSummary work) {
    return new JsonObject()
        .put("symbol", work.symbol().value())
        .put("collection", work.collection())
        .put("lang", work.language().tag())
        .put("title", work.title())
        .put("withdrawn", work.withdrawn().orElse(""));
  }
}
