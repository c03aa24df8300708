package org.vademecum.cli.read;

import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.store.CheckReport;
import org.vademecum.client.update.SyncListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rehashes all that is stored. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Rehash everything on this device; needs no network. Exit status 1: damaged.")
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(names = "--repair", description = "Fetch what is damaged again; needs the network.")
  private boolean repair;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      CheckReport report = library.check();
      Output out = Output.of(spec);
      out.line(
          "%d nodes (%s) rehashed, %d sections: %s",
          report.nodes(),
          Output.size(report.bytes()),
          report.sections(),
          report.clean() ? "all as published" : "damaged");
      report.damaged().forEach(digest -> out.line("damaged %s", digest));
      report.missing().forEach(digest -> out.line("missing %s", digest));
      report.notes().forEach(note -> out.line("%s", note));
      report.packs().forEach(pack -> out.line("%s is to be fetched again: --repair", pack));
      if (report.clean() || !repair) {
        return report.clean() ? 0 : 1;
      }
      library.repair(SyncListener.NONE).forEach(r -> out.line("%s", SyncLines.line(r)));
      return library.check().clean() ? 0 : 1;
    }
  }
}
