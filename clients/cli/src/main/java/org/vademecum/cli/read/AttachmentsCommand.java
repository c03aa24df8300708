package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.SourceFiles;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Provenance.Attachment;
import org.vademecum.core.document.Symbol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists a work's source file and pictures, downloads them and drops them again. */
@Command(
    name = "attachments",
    mixinStandardHelpOptions = true,
    description = {
      "List a work's official file and pictures; download them with --get, free their space with",
      "--drop. Needs the network for what is not on this device yet."
    })
public final class AttachmentsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "SYMBOL", description = "The work, e.g. A/58/619.")
  private String symbol;

  @Option(names = "--lang", paramLabel = "LANG", description = "In this language.")
  private @Nullable String language;

  @Option(names = "--get", paramLabel = "NAME", description = "Download the one of this name.")
  private @Nullable String get;

  @Option(names = "--drop", paramLabel = "NAME", description = "Drop the copy of this name.")
  private @Nullable String drop;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      SourceFiles sources = library.sources();
      List<Attachment> all =
          sources
              .fetch(
                  new Symbol(symbol),
                  Optional.ofNullable(language).map(Language::new),
                  SyncListener.NONE)
              .attachments();
      if (get != null) {
        sources.download(named(all, get), SyncListener.NONE);
      }
      if (drop != null) {
        sources.drop(named(all, drop));
      }
      print(sources, all);
      return 0;
    }
  }

  private Attachment named(List<Attachment> all, String name) {
    return all.stream()
        .filter(attachment -> attachment.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    symbol
                        + " has no attachment '"
                        + name
                        + "'; 'vademecum attachments "
                        + symbol
                        + "' lists them"));
  }

  private void print(SourceFiles sources, List<Attachment> all) {
    Output out = Output.of(spec);
    if (json) {
      out.json(new JsonArray(all.stream().map(it -> json(sources, it)).toList()));
      return;
    }
    for (Attachment attachment : all) {
      String page = attachment.page() > 0 ? ", page " + attachment.page() : "";
      String copy = sources.file(attachment).map(File::getPath).orElse("not on this device");
      out.line(
          "%s (%s%s) %s, %s: %s",
          attachment.name(),
          attachment.role().label(),
          page,
          attachment.mediaType(),
          Output.size(attachment.size()),
          copy);
    }
  }

  private static JsonObject json(SourceFiles sources, Attachment attachment) {
    return new JsonObject()
        .put("name", attachment.name())
        .put("role", attachment.role().label())
        .put("media_type", attachment.mediaType())
        .put("size", attachment.size())
        .put("page", attachment.page())
        .put("digest", attachment.digest().toString())
        .put("file", sources.file(attachment).map(File::getPath).orElse(""));
  }
}
