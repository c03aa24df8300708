package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.file.NamedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who signs for a collection. */
@Command(
    name = "collection",
    mixinStandardHelpOptions = true,
    description = "Say who approves the editions of a collection, in the next targets.")
final class CollectionKeysCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "The collection.")
  private String name;

  @Option(
      names = "--key",
      required = true,
      arity = "1..*",
      paramLabel = "PUB",
      description = "Public keys of those who approve its editions.")
  private List<Path> keys;

  @Option(
      names = "--threshold",
      required = true,
      paramLabel = "N",
      description = "How many of them must sign each edition.")
  private int threshold;

  @Override
  public Integer call() {
    Output out = Output.of(spec);
    List<NamedKey> people = keys.stream().map(NamedKey::read).toList();
    folder.written(out, folder.ceremony().addCollection(name, people, threshold));
    FolderOptions.warn(out, "editions." + name, threshold);
    return 0;
  }
}
