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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings roots that all have signed to a server. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Send the ceremony's next roots to the server, once all have signed them.")
final class PublishRootCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private FolderOptions folder;

  @Override
  public Integer call() {
    CeremonyFolder ceremony = folder.folder();
    ServerMetadata server = new ServerMetadata(admin.api());
    long has = server.newest(Root.NAME).map(RoleFile::version).orElse(0L);
    Output out = Output.of(spec);
    Optional<RoleFile> next = ceremony.find(Root.NAME, has + 1);
    if (next.isEmpty()) {
      out.line("the server has root version %d; %s has no newer one", has, ceremony.folder());
    }
    while (next.isPresent()) {
      RoleFile root = next.get();
      requireComplete(root, ceremony);
      server.publish(root);
      out.line("root version %d is on the server", root.version());
      next = ceremony.find(Root.NAME, root.version() + 1);
    }
    out.line("next: 'vademecum keys sign --role targets' if the server asks for targets anew");
    return 0;
  }

  private static void requireComplete(RoleFile root, CeremonyFolder ceremony) {
    if (!Wanted.isComplete(root, ceremony)) {
      throw new CommandException(
          root.fileName()
              + " was not sent, as signatures are missing: 'vademecum keys status --dir "
              + ceremony.folder()
              + "' says whose");
    }
  }
}
