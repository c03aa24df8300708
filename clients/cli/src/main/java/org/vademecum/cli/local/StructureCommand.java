package org.vademecum.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.StructureReport;
import org.vademecum.server.ingest.worker.WorkerPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an import would make of a file. */
@Command(
    name = "structure",
    mixinStandardHelpOptions = true,
    description = "Print as JSON what an import sees in a file; needs no server.")
public final class StructureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @Parameters(paramLabel = "FILE", description = "A .txt, .html or .docx file.")
  private Path file;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "",
      description = "Its language (BCP 47), where the document does not say it.")
  private String language;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      defaultValue = "",
      description = "Its symbol, where the document does not say it.")
  private String symbol;

  @Option(
      names = "--charset",
      paramLabel = "CHARSET",
      defaultValue = "",
      description = "Its encoding, e.g. windows-1251, where it is not UTF-8.")
  private String charset;

  @Override
  public Integer call() {
    ImportOptions options =
        ImportOptions.NONE.withSymbol(symbol).withLanguage(language).withCharset(charset);
    SourceFile source = new SourceFile(String.valueOf(file.getFileName()), read(file));
    try (WorkerPool workers = new WorkerPool(reading.limits())) {
      Imported imported = new Importer(workers).read(source, options);
      Output.of(spec).json(StructureReport.toMap(imported));
    }
    return 0;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandException("there is no file " + file, e);
    } catch (IOException e) {
      throw new CommandException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
