package org.vademecum.cli.admin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the list of what was erased, or applies one. */
@Command(
    name = "erasures",
    mixinStandardHelpOptions = true,
    description = {
      "Print the list of what was erased, as JSON: keep it apart from backups.",
      "With --apply, wipe what such a list names, first thing after a backup was restored."
    })
public final class ErasuresCommand implements Callable<Integer> {
  private static final String PATH = AdminApi.path("erasures");

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  @Option(names = "--apply", paramLabel = "FILE", description = "A list that was printed before.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Output out = Output.of(spec);
    Path list = file;
    if (list == null) {
      out.json(admin.api().get(PATH));
      return 0;
    }
    JsonObject read = read(list);
    admin.api().post(PATH, read);
    out.line("%d entries applied", read.getJsonArray("erased").size());
    return 0;
  }

  private static JsonObject read(Path list) {
    try {
      return new JsonObject(Files.readString(list));
    } catch (IOException | DecodeException e) {
      throw new CommandException(
          list + " is no list that 'vademecum erasures' printed: " + e.getMessage(), e);
    }
  }
}
