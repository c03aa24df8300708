package org.vademecum.cli.keys;

import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets metadata be believed for another year. */
@Command(
    name = "renew",
    mixinStandardHelpOptions = true,
    description =
        "Write the next version of root or targets, which says the same for another year.")
final class RenewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(names = "--role", required = true, paramLabel = "ROLE", description = "root or targets.")
  private String role;

  @Override
  public Integer call() {
    folder.written(Output.of(spec), folder.ceremony().renew(role));
    return 0;
  }
}
