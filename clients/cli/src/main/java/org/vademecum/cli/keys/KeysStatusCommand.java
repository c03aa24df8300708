package org.vademecum.cli.keys;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.ceremony.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows where a ceremony stands. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show each role's keys, signatures and expiry, what to do next and what to keep.")
final class KeysStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Override
  public Integer call() {
    Output out = Output.of(spec);
    StatusReport.of(folder.folder(), Instant.now()).forEach(line -> out.line("%s", line));
    return 0;
  }
}
