package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.read.Found;
import org.vademecum.client.read.search.Excerpt;
import org.vademecum.client.read.search.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches what is on the device. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Search the texts on this device, best first; needs no network.")
public final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description =
          "Words that must all occur; a \"phrase\" in quotes; the last word may be begun.")
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most results (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      Query query = Query.typed(String.join(" ", words)).limitedTo(limit);
      List<Found> found = library.search(query);
      Output out = Output.of(spec);
      if (json) {
        out.json(new JsonArray(found.stream().map(SearchCommand::json).toList()));
        return 0;
      }
      for (Found hit : found) {
        out.line("%s (%s) %s", hit.symbol(), hit.language(), hit.section());
        out.line("    %s", marked(hit.excerpt()));
      }
      if (found.isEmpty()) {
        out.line("nothing found");
      }
      return 0;
    }
  }

  /** The excerpt with what was found between brackets. */
  private static String marked(Excerpt excerpt) {
    StringBuilder text = new StringBuilder(excerpt.text());
    for (int i = excerpt.highlights().size() - 1; i >= 0; i--) {
      Excerpt.Range range = excerpt.highlights().get(i);
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return text.toString();
  }

  private static JsonObject json(Found hit) {
    return new JsonObject()
        .put("symbol", hit.symbol().value())
        .put("title", hit.title())
        .put("collection", hit.collection())
        .put("lang", hit.language().tag())
        .put("section", hit.section())
        .put("kind", hit.kind().label())
        .put("score", hit.score())
        .put("excerpt", hit.excerpt().text());
  }
}
