package org.vademecum.cli.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.admin.AdminApi;
import org.vademecum.cli.admin.AdminOptions;
import org.vademecum.cli.admin.DiffCommand;
import org.vademecum.cli.admin.DraftOptions;
import org.vademecum.cli.keys.ceremony.Description;
import org.vademecum.cli.keys.ceremony.KeyNames;
import org.vademecum.cli.keys.ceremony.RoleFile;
import org.vademecum.cli.keys.ceremony.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs the edition that a draft would become. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description = "Show the edition that a draft would become, ask, and sign it with your key.")
public final class ApproveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;
  @Mixin private SigningOptions options;
  @Mixin private NamesOption known;

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "NAME",
      description = "The collection.")
  private String collection;

  @Override
  public Integer call() {
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    Proposal proposal = Proposal.of(collection, api.get(path("proposal")));
    DiffCommand.print(out, collection, api.get(path("diff")));
    ServerMetadata server = new ServerMetadata(api);
    List<Wanted> wanted = Wanted.of(proposal.metadata(), server);
    KeyNames names = known.names();
    Signing signing = new Signing(out, options, names);
    Optional<RoleFile> signed =
        signing.sign(proposal.metadata(), wanted, shown(proposal, server, names));
    signed.ifPresent(
        it ->
            api.post(
                path("proposal") + "/signatures",
                ServerMetadata.signature(it, options.keyFile().publicKey())));
    Proposal now = proposal.with(signed.orElse(proposal.metadata()));
    signing.missing(now.metadata(), wanted);
    now.next(wanted).forEach(line -> out.line("%s", line));
    return 0;
  }

  private static List<String> shown(Proposal proposal, ServerMetadata server, KeyNames names) {
    List<String> lines = new ArrayList<>(proposal.shown());
    RoleFile metadata = proposal.metadata();
    lines.addAll(Description.of(metadata, server.before(metadata), names, Instant.now()));
    return lines;
  }

  private String path(String what) {
    return AdminApi.path("collections", collection, "drafts", draft.name(), what);
  }
}
