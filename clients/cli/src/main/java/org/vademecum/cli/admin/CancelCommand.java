package org.vademecum.cli.admin;

import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a draft off its time, or takes its submission back. */
@Command(
    name = "cancel",
    mixinStandardHelpOptions = true,
    description = "Take a draft off its time; with --submission, take its submission back.")
public final class CancelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;
  @Mixin private DraftOptions draft;

  @Parameters(paramLabel = "C", description = "Collection.")
  private String collection;

  @Option(
      names = "--submission",
      description = "Take the submission back, with its approvals and its time.")
  private boolean submission;

  @Override
  public Integer call() {
    AdminApi api = admin.api();
    Output out = Output.of(spec);
    String path = SubmissionLines.path(collection, draft.name());
    if (!submission) {
      return SubmissionLines.answer(out, api.delete(path + "/schedule"), false);
    }
    api.delete(path);
    out.line("the draft '%s' of %s is no longer submitted", draft.name(), collection);
    return 0;
  }
}
