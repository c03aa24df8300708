package org.vademecum.cli.read;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches a pack, or what changed of it. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    description = "Fetch packs, or what changed of them since the last time.")
public final class SyncCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Parameters(index = "0", paramLabel = "URL", description = "Address of a server.")
  private String address;

  @Parameters(
      index = "1..*",
      paramLabel = "C/LANG",
      description = "Packs to follow, e.g. guides/fr; none: those followed already.")
  private List<String> packs = List.of();

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description =
          "Another server of the same library, asked where the one before is of no use; may be"
              + " given several times.")
  private List<String> mirrors = List.of();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description =
          "The publisher's root.json; without it, the first one that the server has is pinned at"
              + " the first sync.")
  private @Nullable Path anchor;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Library library = Library.open(options())) {
      packs.forEach(pack -> subscribe(library, pack));
      if (library.status().isEmpty()) {
        throw new CommandException("nothing to sync: name a pack, such as guides/fr");
      }
      List<UpdateResult> results = library.sync(new Progress(spec.commandLine().getErr()));
      Output out = Output.of(spec);
      if (json) {
        out.json(results.stream().map(SyncLines::json).toList());
      } else {
        results.forEach(result -> out.line("%s", SyncLines.line(result)));
      }
      return results.stream().anyMatch(UpdateResult.Rejected.class::isInstance) ? 1 : 0;
    }
  }

  private LibraryOptions options() {
    LibraryOptions options =
        LibraryOptions.in(store.directory()).at(address, mirrors.toArray(new String[0]));
    Path file = anchor;
    if (file == null) {
      return options;
    }
    try {
      return options.trusting(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CommandException("the root " + file + " cannot be read", e);
    }
  }

  private static void subscribe(Library library, String pack) {
    int slash = pack.indexOf('/');
    if (slash <= 0 || slash == pack.length() - 1) {
      throw new CommandException(
          "'" + pack + "' is no pack: give COLLECTION/LANGUAGE, such as guides/fr");
    }
    library.subscribe(pack.substring(0, slash), new Language(pack.substring(slash + 1)));
  }

  /** Says on standard error what people want to know while they wait. */
  private static final class Progress implements SyncListener {
    private static final long STEP = 1 << 20;

    private final PrintWriter err;
    private long said;

    Progress(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void progress(Phase phase, long done, long total) {
      if (phase == Phase.DOWNLOADING && done - said >= STEP) {
        said = done;
        err.println(Output.size(done) + " of " + Output.size(total));
        err.flush();
      }
    }

    @Override
    public void pinned(Digest root) {
      err.println("first sync: trust begins with the root.json of SHA-256 " + root.hex());
      err.flush();
    }

    @Override
    public void fellBack(String pack, String reason) {
      err.println(pack + ": the delta could not be used (" + reason + "); fetching the whole pack");
      err.flush();
    }
  }
}
