package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.file.NamedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a key from a role. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Take a key from a role, in the next version of root or targets.")
final class RemoveKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private ChangeOptions change;
  @Mixin private ThresholdOptions threshold;

  @Option(names = "--key", required = true, paramLabel = "PUB", description = "The public key.")
  private Path key;

  @Override
  public Integer call() {
    OptionalInt given = threshold.given();
    Output out = Output.of(spec);
    folder.written(out, folder.ceremony().remove(change.role(), NamedKey.read(key).key(), given));
    FolderOptions.warn(out, change.role(), given.orElse(0));
    return 0;
  }
}
