package org.vademecum.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.vademecum.cli.admin.ApproveDraftCommand;
import org.vademecum.cli.admin.CancelCommand;
import org.vademecum.cli.admin.CollectionCommand;
import org.vademecum.cli.admin.DiffCommand;
import org.vademecum.cli.admin.EditionsCommand;
import org.vademecum.cli.admin.EraseCommand;
import org.vademecum.cli.admin.ErasuresCommand;
import org.vademecum.cli.admin.FleetCommand;
import org.vademecum.cli.admin.ImportCommand;
import org.vademecum.cli.admin.PublishCommand;
import org.vademecum.cli.admin.PublishProposalCommand;
import org.vademecum.cli.admin.RebaseCommand;
import org.vademecum.cli.admin.ReferencesCommand;
import org.vademecum.cli.admin.RefuseCommand;
import org.vademecum.cli.admin.RollbackCommand;
import org.vademecum.cli.admin.RolloutCommand;
import org.vademecum.cli.admin.ScheduleCommand;
import org.vademecum.cli.admin.SubmitCommand;
import org.vademecum.cli.admin.WithdrawCommand;
import org.vademecum.cli.demo.DemoCommand;
import org.vademecum.cli.keys.ApproveCommand;
import org.vademecum.cli.keys.KeysCommand;
import org.vademecum.cli.keys.ProposeCommand;
import org.vademecum.cli.local.ServeCommand;
import org.vademecum.cli.local.StoreCommand;
import org.vademecum.cli.local.StructureCommand;
import org.vademecum.cli.read.AttachmentsCommand;
import org.vademecum.cli.read.CheckCommand;
import org.vademecum.cli.read.ExportCommand;
import org.vademecum.cli.read.ListCommand;
import org.vademecum.cli.read.ProveCommand;
import org.vademecum.cli.read.ReadCommand;
import org.vademecum.cli.read.SearchCommand;
import org.vademecum.cli.read.StatusCommand;
import org.vademecum.cli.read.SyncCommand;
import org.vademecum.cli.read.VerifyProofCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the command line. Exit status: 0 done, 1 failed with a message, 2 wrong usage. */
@Command(
    name = "vademecum",
    mixinStandardHelpOptions = true,
    version = "vademecum 0.1.0",
    description = "Publish reference documents, keep them current, read them offline.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StructureCommand.class,
      ServeCommand.class,
      StoreCommand.class,
      CollectionCommand.class,
      ImportCommand.class,
      DiffCommand.class,
      RefuseCommand.class,
      WithdrawCommand.class,
      EraseCommand.class,
      ErasuresCommand.class,
      ReferencesCommand.class,
      SubmitCommand.class,
      ApproveDraftCommand.class,
      ScheduleCommand.class,
      CancelCommand.class,
      PublishCommand.class,
      RolloutCommand.class,
      FleetCommand.class,
      ProposeCommand.class,
      ApproveCommand.class,
      PublishProposalCommand.class,
      RebaseCommand.class,
      EditionsCommand.class,
      RollbackCommand.class,
      SyncCommand.class,
      ListCommand.class,
      ReadCommand.class,
      AttachmentsCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      StatusCommand.class,
      CheckCommand.class,
      ProveCommand.class,
      VerifyProofCommand.class,
      KeysCommand.class,
      DemoCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Vademecum {
  private static final int FAILED = 1;

  private Vademecum() {}

  public static void main(String[] args) {
    System.exit(commandLine(out(System.out), out(System.err)).execute(args));
  }

  /** The command line with its streams, as tests use it. */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Vademecum())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(Vademecum::explain);
  }

  private static PrintWriter out(java.io.OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Expected faults say what to do; anything else is a defect and shows where it is. */
  private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    String message = fault.getMessage();
    err.println("vademecum: " + (message == null ? fault.toString() : message));
    if (!Faults.isExpected(fault)) {
      fault.printStackTrace(err);
    }
    err.flush();
    return FAILED;
  }
}
