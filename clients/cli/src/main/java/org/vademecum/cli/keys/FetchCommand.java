package org.vademecum.cli.keys;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.cli.admin.AdminOptions;
import org.vademecum.cli.keys.ceremony.CeremonyFolder;
import org.vademecum.cli.keys.ceremony.RoleFile;
import org.vademecum.cli.keys.ceremony.Wanted;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes over what came to be on the server, so that the next version follows it. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Add the server's newer roots and targets to the ceremony, if they are well signed.",
      "To be done before a change when people have signed at the server meanwhile."
    })
final class FetchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private FolderOptions folder;

  @Override
  public Integer call() {
    CeremonyFolder ceremony = folder.folder();
    ServerMetadata server = new ServerMetadata(admin.api());
    long version = version(ceremony.newest(Root.NAME));
    Optional<RoleFile> root = server.find(Root.NAME, version + 1);
    while (root.isPresent()) {
      take(root.get(), ceremony);
      root = server.find(Root.NAME, root.get().version() + 1);
    }
    Optional<RoleFile> targets = server.newest(Targets.NAME);
    if (version(targets) > version(ceremony.newest(Targets.NAME))) {
      targets.ifPresent(file -> take(file, ceremony));
    } else {
      targets.ifPresent(file -> requireSame(file, ceremony));
    }
    return 0;
  }

  private static long version(Optional<RoleFile> file) {
    return file.map(RoleFile::version).orElse(0L);
  }

  private void take(RoleFile file, CeremonyFolder ceremony) {
    if (!Wanted.isComplete(file, ceremony)) {
      throw new CommandException(
          "the server's "
              + file.fileName()
              + " is not signed by enough of the keys that "
              + ceremony.folder()
              + " knows: it was not taken; tell whoever runs the server");
    }
    ceremony.create(file);
    Output.of(spec).line("took %s from the server", file.fileName());
  }

  /** Two versions of one number cannot both be: the one that is not shown has to go. */
  private static void requireSame(RoleFile file, CeremonyFolder ceremony) {
    boolean other =
        ceremony
            .find(file.role(), file.version())
            .filter(own -> !own.metadata().equals(file.metadata()))
            .isPresent();
    if (other) {
      throw new CommandException(
          "the server shows another "
              + file.fileName()
              + " than the one in "
              + ceremony.folder()
              + ": delete that one, fetch again, and make its change anew");
    }
  }
}
