package org.vademecum.cli.tuf;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.update.MetadataDirectory;
import org.vademecum.client.update.MetadataUpdater;
import org.vademecum.client.update.OkHttpFetcher;
import org.vademecum.core.trust.metadata.Root;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line that the TUF project's conformance suite drives (its CLIENT-CLI.md). Exit
 * status: 0 when all went well, 1 otherwise.
 */
@Command(
    name = "tuf-client",
    mixinStandardHelpOptions = true,
    description = "Follow a TUF repository, strictly: refuse what is expired.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeOnInvalidInput = TufClient.FAILED,
    exitCodeOnUsageHelp = 0)
public final class TufClient {
  static final int FAILED = 1;

  @Option(
      names = "--metadata-dir",
      required = true,
      paramLabel = "DIR",
      description = "Keeps the metadata that is trusted.")
  private Path metadataDirectory = Path.of("");

  @Option(names = "--metadata-url", paramLabel = "URL", description = "Where the metadata is.")
  private @Nullable String metadataUrl;

  @Option(
      names = "--target-name",
      paramLabel = "PATH",
      description = "A target to download, as metadata names it; may be given again.")
  private List<String> targetNames = List.of();

  @Option(names = "--target-base-url", paramLabel = "URL", description = "Where the targets are.")
  private @Nullable String targetsUrl;

  @Option(names = "--target-dir", paramLabel = "DIR", description = "Takes the targets.")
  private @Nullable Path targetDirectory;

  @Spec private @Nullable CommandSpec spec;

  private final Clock clock;

  TufClient(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine(Clock.systemUTC(), out, err).execute(args));
  }

  /** The command line with its clock and streams, as tests use it. */
  public static CommandLine commandLine(Clock clock, PrintWriter out, PrintWriter err) {
    return new CommandLine(new TufClient(clock))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (fault, command, parsed) -> {
              String message = fault.getMessage();
              command.getErr().println("tuf-client: " + (message == null ? fault : message));
              return FAILED;
            });
  }

  @Command(description = "Trust a root that came by a safe way. Nothing is requested.")
  void init(@Parameters(paramLabel = "ROOT_FILE") Path root) throws IOException {
    store().put(Root.NAME, Files.readAllBytes(root));
  }

  @Command(description = "Bring the metadata of the four top roles up to date.")
  void refresh() {
    refreshed();
  }

  @Command(description = "Refresh, then download targets that are not there yet.")
  void download() {
    Path directory = given(targetDirectory, "--target-dir");
    String url = given(targetsUrl, "--target-base-url");
    if (targetNames.isEmpty()) {
      throw missing("--target-name");
    }
    TargetDownload download = new TargetDownload(refreshed(), new OkHttpFetcher(url), directory);
    targetNames.forEach(download::fetch);
  }

  private MetadataUpdater refreshed() {
    OkHttpFetcher metadata = new OkHttpFetcher(given(metadataUrl, "--metadata-url"));
    return MetadataUpdater.refreshed(metadata, store(), clock.instant(), Expiry.STRICT);
  }

  private MetadataDirectory store() {
    return new MetadataDirectory(metadataDirectory.toFile());
  }

  private <T> T given(@Nullable T value, String option) {
    if (value == null) {
      throw missing(option);
    }
    return value;
  }

  private ParameterException missing(String option) {
    CommandSpec own = Objects.requireNonNull(spec);
    return new ParameterException(own.commandLine(), "this needs " + option);
  }
}
