package org.vademecum.cli.local;

import java.time.Duration;
import org.vademecum.server.ingest.worker.WorkerLimits;
import picocli.CommandLine.Option;

/** What reading a PDF or Word file may cost; the defaults come from the server's variables. */
final class ReadingOptions {
  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "${env:VADEMECUM_IMPORT_SECONDS:-120}",
      description = "Longest time to read a PDF or Word file, in s (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--heap",
      paramLabel = "MIB",
      defaultValue = "${env:VADEMECUM_IMPORT_HEAP_MIB:-512}",
      description = "Memory to read it with, in MiB (default: ${DEFAULT-VALUE}).")
  private int mebibytes;

  WorkerLimits limits() {
    return WorkerLimits.DEFAULT.with(mebibytes, Duration.ofSeconds(seconds));
  }
}
