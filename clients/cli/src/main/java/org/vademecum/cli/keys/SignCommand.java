package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.cli.admin.AdminOptions;
import org.vademecum.cli.keys.ceremony.CeremonyFolder;
import org.vademecum.cli.keys.ceremony.Description;
import org.vademecum.cli.keys.ceremony.KeyNames;
import org.vademecum.cli.keys.ceremony.MetadataSource;
import org.vademecum.cli.keys.ceremony.RoleFile;
import org.vademecum.cli.keys.ceremony.Wanted;
import org.vademecum.core.trust.key.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a file of a ceremony, or what a server waits for. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Show what a file says and changes, ask, and add your signature to it.",
      "Without a file: the same with what the server waits for."
    })
final class SignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private SigningOptions options;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Metadata in the ceremony's folder, such as ceremony/2.root.json.")
  private @Nullable Path file;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Sign only the server's request of this role (default: all of the key's).")
  private @Nullable String role;

  @Option(
      names = "--dir",
      paramLabel = "CEREMONY",
      description =
          "Your own copy of the ceremony, to say what a server's request changes and to name its"
              + " keys; what it lacks, the server says (default: the server says all).")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    return file == null ? signRequests() : signFile(file);
  }

  private int signFile(Path path) {
    if (role != null || folder != null) {
      throw new CommandException(
          "--role and --dir belong to a server's requests: leave them out when you name a file");
    }
    RoleFile unsigned = CeremonyFolder.read(path);
    CeremonyFolder beside =
        new CeremonyFolder(Optional.ofNullable(path.getParent()).orElse(Path.of(".")));
    Signing signing = new Signing(Output.of(spec), options, beside.names());
    List<Wanted> wanted = Wanted.of(unsigned, beside);
    Optional<RoleFile> signed =
        signing.sign(unsigned, wanted, shown(unsigned, beside, beside.names()));
    signed.ifPresent(beside::replace);
    signing.missing(signed.orElse(unsigned), wanted);
    return 0;
  }

  private int signRequests() {
    ServerMetadata server = new ServerMetadata(admin.api());
    List<String> roles = role == null ? server.requested() : List.of(role);
    VerifyingKey key = options.keyFile().publicKey();
    int part = 0;
    for (String one : roles) {
      RoleFile request = server.request(one);
      List<Wanted> wanted = Wanted.of(request, beside(server));
      if (role != null || wanted.stream().anyMatch(it -> it.has(key))) {
        signRequest(server, request, wanted);
        part++;
      }
    }
    if (part == 0) {
      Output.of(spec).line("the server waits for no signature of this key");
    }
    return 0;
  }

  private void signRequest(ServerMetadata server, RoleFile request, List<Wanted> wanted) {
    KeyNames names = names();
    Signing signing = new Signing(Output.of(spec), options, names);
    Optional<RoleFile> signed =
        signing.sign(request, wanted, shown(request, beside(server), names));
    signed.ifPresent(it -> server.sign(it, options.keyFile().publicKey()));
    signing.missing(signed.orElse(request), wanted);
  }

  private MetadataSource beside(ServerMetadata server) {
    return folder == null ? server : new CeremonyFolder(folder).or(server);
  }

  private KeyNames names() {
    return folder == null ? KeyNames.of(List.of()) : new CeremonyFolder(folder).names();
  }

  private static List<String> shown(RoleFile file, MetadataSource beside, KeyNames names) {
    return Description.of(file, beside.before(file), names, Instant.now());
  }
}
