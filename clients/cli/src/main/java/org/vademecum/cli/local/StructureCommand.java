package org.vademecum.cli.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vademecum.cli.DocumentOptions;
import org.vademecum.cli.Output;
import org.vademecum.cli.SizeOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.StructureReport;
import org.vademecum.server.ingest.worker.WorkerPool;
import org.vademecum.server.intake.Batch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an import would make of a file. */
@Command(
    name = "structure",
    mixinStandardHelpOptions = true,
    description = "Print as JSON what an import sees in a file; needs no server.")
public final class StructureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DocumentOptions document;
  @Mixin private SizeOptions sizes;
  @Mixin private ReadingOptions reading;

  @Parameters(paramLabel = "FILE", description = "A document in a format that is imported.")
  private Path file;

  @Override
  public Integer call() {
    String name = String.valueOf(file.getFileName());
    SourceFile source = new SourceFile(name, Batch.read(file, name, sizes.limits()));
    try (WorkerPool workers = new WorkerPool(reading.limits())) {
      Imported imported = new Importer(workers).read(source, document.options());
      Output.of(spec).json(StructureReport.toMap(imported));
    }
    return 0;
  }
}
