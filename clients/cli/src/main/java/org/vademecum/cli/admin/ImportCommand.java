package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.DocumentOptions;
import org.vademecum.cli.SizeOptions;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.worker.WorkerLimits;
import org.vademecum.server.ingest.worker.WorkerPool;
import org.vademecum.server.intake.Batch;
import org.vademecum.server.intake.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports documents into a draft one by one; one that fails does not stop the others. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Import documents into a draft: files, folders with all below them, zip archives.",
      "Exit status 1 when any of them failed; the others are in the draft."
    })
public final class ImportCommand implements Callable<Integer> {
  /** How reports are printed. */
  enum Report {
    text,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;
  @Mixin private DocumentOptions document;
  @Mixin private SizeOptions sizes;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders, zip archives.")
  private List<Path> files;

  @Option(names = "--collection", required = true, paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--report",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "Form of the import reports: ${COMPLETION-CANDIDATES}.")
  private Report report = Report.text;

  @Option(
      names = "--allow-erased",
      description = "Take what was erased before; without it such a file is refused.")
  private boolean allowErased;

  @Option(names = "--json", description = "The same as --report json.")
  private boolean json;

  private final Map<String, String> works = new TreeMap<>();

  @Override
  public Integer call() {
    Map<String, List<String>> options = document.given();
    requireOneForSymbol(options);
    if (allowErased) {
      options.put("allow_erased", List.of("true"));
    }
    AdminApi api = admin.api();
    ImportReports reports = reports();
    try (Batch batch = new Batch(files, sizes.limits(), extensions())) {
      for (Optional<Item> item = batch.next(); item.isPresent(); item = batch.next()) {
        take(api, reports, item.get(), options);
      }
    }
    return reports.end(draft.name()) == 0 ? 0 : 1;
  }

  private ImportReports reports() {
    boolean asJson = json || report == Report.json;
    return new ImportReports(spec.commandLine().getOut(), spec.commandLine().getErr(), asJson);
  }

  private void requireOneForSymbol(Map<String, List<String>> options) {
    Path first = files.get(0);
    boolean several =
        files.size() > 1 || Files.isDirectory(first) || first.toString().endsWith(".zip");
    if (several && options.containsKey("symbol")) {
      throw new CommandException("--symbol is for one file, not for a folder, archive or several");
    }
  }

  private void take(
      AdminApi api, ImportReports reports, Item item, Map<String, List<String>> options) {
    if (item instanceof Item.Refused refused) {
      reports.failed(refused.name(), String.valueOf(refused.fault().getMessage()));
    } else if (item instanceof Item.Document file) {
      send(api, reports, file, options);
    } else {
      reports.skipped(item.name());
    }
  }

  private void send(
      AdminApi api, ImportReports reports, Item.Document file, Map<String, List<String>> options) {
    String path = AdminApi.path("collections", collection, "drafts", draft.name(), "files");
    try {
      JsonObject imported = api.upload(AdminApi.query(path, file.name(), options), file.bytes());
      String work = imported.getString("symbol") + " (" + imported.getString("lang") + ")";
      String before = works.put(work, file.name());
      if (before != null) {
        imported.put("replaces_file", before);
      }
      reports.imported(imported);
    } catch (AdminRefusal refusal) {
      reports.failed(file.name(), String.valueOf(refusal.getMessage()));
    }
  }

  private static List<String> extensions() {
    try (WorkerPool unused = new WorkerPool(WorkerLimits.DEFAULT)) {
      return new Importer(unused).extensions();
    }
  }
}
