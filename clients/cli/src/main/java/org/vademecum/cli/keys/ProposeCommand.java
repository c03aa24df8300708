package org.vademecum.cli.keys;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.admin.AdminApi;
import org.vademecum.cli.admin.AdminOptions;
import org.vademecum.cli.admin.DraftOptions;
import org.vademecum.cli.keys.ceremony.Description;
import org.vademecum.cli.keys.ceremony.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Freezes a draft for those who approve it. */
@Command(
    name = "propose",
    mixinStandardHelpOptions = true,
    description = "Freeze a draft as the next edition, for its collection's people to approve.")
public final class ProposeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;
  @Mixin private NamesOption names;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--note",
      required = true,
      paramLabel = "N",
      description = "What readers are told about this edition.")
  private String note;

  @Override
  public Integer call() {
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    String path = AdminApi.path("collections", collection, "drafts", draft.name(), "proposal");
    Proposal proposal = Proposal.of(collection, api.post(path, new JsonObject().put("note", note)));
    proposal.shown().forEach(line -> out.line("%s", Output.oneLine(line)));
    List<Wanted> wanted = Wanted.of(proposal.metadata(), new ServerMetadata(api));
    Description.missing(proposal.metadata(), wanted, names.names())
        .forEach(line -> out.line("%s", line));
    proposal.next(wanted).forEach(line -> out.line("%s", line));
    return 0;
  }
}
