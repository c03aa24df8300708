package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.file.NamedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a key in the place of another. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = {
      "Put a key in the place of another, in the next version of root or targets.",
      "A root with other root keys must be signed by the old and by the new ones."
    })
final class RotateKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;
  @Mixin private ChangeOptions change;

  @Option(names = "--old", required = true, paramLabel = "PUB", description = "The key that goes.")
  private Path old;

  @Option(names = "--new", required = true, paramLabel = "PUB", description = "The one that comes.")
  private Path key;

  @Override
  public Integer call() {
    folder.written(
        Output.of(spec),
        folder.ceremony().rotate(change.role(), NamedKey.read(old).key(), NamedKey.read(key)));
    return 0;
  }
}
