package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.PackStatus;
import org.vademecum.core.document.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows which editions are on the device. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show the packs on this device and their editions; needs no network.")
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      Output out = Output.of(spec);
      if (json) {
        out.json(new JsonArray(library.status().stream().map(StatusCommand::json).toList()));
        return 0;
      }
      for (PackStatus pack : library.status()) {
        out.line(
            "%s/%s: edition %d, current as of %s%s, checked %s, %d works, %d sections, %s of text, root %s",
            pack.collection(),
            pack.language(),
            pack.edition(),
            pack.currentAsOf().map(Instant::toString).orElse("never"),
            pack.expired() ? " (expired: there may be news)" : "",
            pack.checkedAt().map(Instant::toString).orElse("never"),
            pack.works(),
            pack.sections(),
            Output.size(pack.textBytes()),
            pack.root().map(Digest::toString).orElse("none"));
      }
      return 0;
    }
  }

  private static JsonObject json(PackStatus pack) {
    return new JsonObject()
        .put("collection", pack.collection())
        .put("lang", pack.language().tag())
        .put("title", pack.title())
        .put("edition", pack.edition())
        .put("newest", pack.newest())
        .put("root", pack.root().map(Digest::toString).orElse(""))
        .put("works", pack.works())
        .put("sections", pack.sections())
        .put("text_bytes", pack.textBytes())
        .put("updated_at", pack.updatedAt().map(Instant::toString).orElse(""))
        .put("checked_at", pack.checkedAt().map(Instant::toString).orElse(""))
        .put("current_as_of", pack.currentAsOf().map(Instant::toString).orElse(""))
        .put("expired", pack.expired());
  }
}
