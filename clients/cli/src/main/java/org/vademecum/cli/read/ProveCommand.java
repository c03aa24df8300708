package org.vademecum.cli.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.client.Library;
import org.vademecum.client.Proofs;
import org.vademecum.client.update.SyncListener;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a proof of what a section says. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description =
        "Write a small file that shows what a section says, or said in an edition, to whoever"
            + " trusts the library's root.json: 'vademecum verify-proof' checks it.")
public final class ProveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Parameters(index = "0", paramLabel = "SYMBOL", description = "The work, e.g. A/58/619.")
  private String symbol;

  @Parameters(index = "1", paramLabel = "SECTION", description = "The section's id, e.g. annex.p5.")
  private String section;

  @Option(names = "--lang", paramLabel = "LANG", description = "In this language.")
  private @Nullable String language;

  @Option(
      names = "--edition",
      paramLabel = "N",
      description = "In this edition, whose bundle is fetched; else in the one that is here.")
  private @Nullable Long edition;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where to write; a file that is there stays.")
  private Path out;

  @Override
  public Integer call() {
    try (Library library = store.open()) {
      byte[] proof = prove(library.proofs());
      Files.write(out, proof, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Output.of(spec).line("%s: %s", out, Output.size(proof.length));
      return 0;
    } catch (IOException e) {
      throw new CommandException(
          out + " cannot be written (" + e + "): name a new file in a folder that is there");
    }
  }

  private byte[] prove(Proofs proofs) {
    Symbol work = new Symbol(symbol);
    Optional<Language> in = Optional.ofNullable(language).map(Language::new);
    Long number = edition;
    return number == null
        ? proofs.prove(work, in, section, SyncListener.NONE)
        : proofs.prove(work, in, section, number, SyncListener.NONE);
  }
}
