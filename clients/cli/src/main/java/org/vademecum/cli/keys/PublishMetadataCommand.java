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

/** Brings roots and targets that all have signed to a server. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Send the ceremony's next roots, then its targets, once all have signed them.")
final class PublishMetadataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private FolderOptions folder;

  @Override
  public Integer call() {
    CeremonyFolder ceremony = folder.folder();
    ServerMetadata server = new ServerMetadata(admin.api());
    roots(ceremony, server);
    targets(ceremony, server);
    Output.of(spec).line("next: 'vademecum keys sign' shows what the server wants signed anew");
    return 0;
  }

  private void roots(CeremonyFolder ceremony, ServerMetadata server) {
    long has = server.newest(Root.NAME).map(RoleFile::version).orElse(0L);
    Optional<RoleFile> next = ceremony.find(Root.NAME, has + 1);
    if (next.isEmpty()) {
      nothingNewer(Root.NAME, has);
    }
    while (next.isPresent()) {
      send(next.get(), ceremony, server);
      next = ceremony.find(Root.NAME, next.get().version() + 1);
    }
  }

  /** Only the newest: readers judge all targets by the newest root. */
  private void targets(CeremonyFolder ceremony, ServerMetadata server) {
    long has = server.newest(Targets.NAME).map(RoleFile::version).orElse(0L);
    Optional<RoleFile> newest = ceremony.newest(Targets.NAME);
    if (newest.filter(file -> file.version() > has).isPresent()) {
      send(newest.get(), ceremony, server);
    } else {
      nothingNewer(Targets.NAME, has);
    }
  }

  private void send(RoleFile file, CeremonyFolder ceremony, ServerMetadata server) {
    if (!Wanted.isComplete(file, ceremony)) {
      throw new CommandException(
          file.fileName()
              + " was not sent, as signatures are missing: 'vademecum keys status --dir "
              + ceremony.folder()
              + "' says whose");
    }
    server.publish(file);
    Output.of(spec).line("%s version %d is on the server", file.role(), file.version());
  }

  private void nothingNewer(String role, long has) {
    Output.of(spec)
        .line(
            "the server has %s version %d; %s has no newer one",
            role, has, folder.folder().folder());
  }
}
