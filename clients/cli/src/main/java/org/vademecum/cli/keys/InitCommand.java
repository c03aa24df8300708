package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.ceremony.Ceremony;
import org.vademecum.cli.keys.ceremony.CeremonyFolder;
import org.vademecum.cli.keys.ceremony.RoleKeys;
import org.vademecum.cli.keys.ceremony.RootPlan;
import org.vademecum.cli.keys.file.NamedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Begins a library. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Begin a library: write its first root and targets, for people to sign.")
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FolderOptions folder;

  @Option(names = "--library", required = true, paramLabel = "NAME", description = "Its name.")
  private String library;

  @Option(
      names = "--root-key",
      required = true,
      arity = "1..*",
      paramLabel = "PUB",
      description = "Public keys of those who sign the root.")
  private List<Path> rootKeys;

  @Option(
      names = "--root-threshold",
      required = true,
      paramLabel = "N",
      description = "How many of them must sign.")
  private int rootThreshold;

  @Option(
      names = "--targets-key",
      required = true,
      arity = "1..*",
      paramLabel = "PUB",
      description = "Public keys of those who say which people sign for which collection.")
  private List<Path> targetsKeys;

  @Option(
      names = "--targets-threshold",
      required = true,
      paramLabel = "N",
      description = "How many of them must sign.")
  private int targetsThreshold;

  @Option(
      names = "--online-key",
      required = true,
      arity = "1..*",
      paramLabel = "PUB",
      description = "Public keys of servers, one of each node.")
  private List<Path> onlineKeys;

  @Override
  public Integer call() {
    List<NamedKey> all = new ArrayList<>();
    RoleKeys root = keys(rootKeys, rootThreshold, all);
    RoleKeys targets = keys(targetsKeys, targetsThreshold, all);
    RoleKeys online = keys(onlineKeys, 1, all);
    CeremonyFolder of = folder.folder();
    Output out = Output.of(spec);
    folder.written(
        out,
        new Ceremony(of, Clock.systemUTC())
            .begin(library, new RootPlan(root, targets, online), all));
    FolderOptions.warn(out, "root", rootThreshold);
    FolderOptions.warn(out, "targets", targetsThreshold);
    return 0;
  }

  private static RoleKeys keys(List<Path> files, int threshold, List<NamedKey> all) {
    List<NamedKey> named = files.stream().map(NamedKey::read).toList();
    all.addAll(named);
    return new RoleKeys(named.stream().map(NamedKey::key).toList(), threshold);
  }
}
