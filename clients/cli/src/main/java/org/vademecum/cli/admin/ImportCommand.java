package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.core.document.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into a draft; a file that fails does not stop the others. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Import documents into a draft.")
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or folders of which all .txt, .html and .htm files are taken.")
  private List<Path> files;

  @Option(names = "--collection", required = true, paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      defaultValue = "",
      description = "The work's symbol, where the document does not say it; for one file.")
  private String symbol;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "",
      description = "The text's language (BCP 47), where the document does not say it.")
  private String language;

  @Option(names = "--json", description = "Print the import reports as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    requireLanguage();
    List<Path> all = expand();
    if (all.size() > 1 && !symbol.isEmpty()) {
      throw new CommandException("--symbol is for one file, " + all.size() + " were given");
    }
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    JsonArray reports = new JsonArray();
    int failed = 0;
    for (int i = 0; i < all.size(); i++) {
      try {
        JsonObject report = send(api, all.get(i));
        reports.add(report);
        print(out, report, i + 1, all.size());
      } catch (CommandException e) {
        failed++;
        spec.commandLine().getErr().println("vademecum: " + e.getMessage());
      }
    }
    if (json) {
      out.json(reports);
    } else {
      out.line("%d imported into draft '%s', %d failed", reports.size(), draft.name(), failed);
    }
    return failed == 0 ? 0 : 1;
  }

  private void requireLanguage() {
    if (!language.isEmpty()) {
      language = new Language(language).tag();
    }
  }

  private JsonObject send(AdminApi api, Path file) {
    String path = AdminApi.path("collections", collection, "drafts", draft.name(), "files");
    String name = String.valueOf(file.getFileName());
    Map<String, String> parameters = Map.of("name", name, "symbol", symbol, "lang", language);
    try {
      return api.upload(AdminApi.query(path, parameters), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new CommandException("there is no file " + file, e);
    } catch (IOException e) {
      throw new CommandException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void print(Output out, JsonObject report, int done, int total) {
    if (json) {
      return;
    }
    JsonObject changes = report.getJsonObject("changes");
    out.line(
        "[%d/%d] %s (%s): %d sections added, %d edited, %d unchanged, %d removed",
        done,
        total,
        report.getString("symbol"),
        report.getString("lang"),
        changes.getLong("added"),
        changes.getLong("edited"),
        changes.getLong("unchanged"),
        changes.getLong("removed"));
  }

  private List<Path> expand() {
    List<Path> all = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        all.addAll(documents(file));
      } else {
        all.add(file);
      }
    }
    return all;
  }

  private static List<Path> documents(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> documents = found.filter(ImportCommand::isDocument).sorted().toList();
      if (documents.isEmpty()) {
        throw new CommandException("the folder " + folder + " has no .txt or .html files");
      }
      return documents;
    } catch (IOException e) {
      throw new CommandException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean isDocument(Path file) {
    String name = file.toString();
    boolean known = name.endsWith(".txt") || name.endsWith(".html") || name.endsWith(".htm");
    return known && Files.isRegularFile(file);
  }
}
