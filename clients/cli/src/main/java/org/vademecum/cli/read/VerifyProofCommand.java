package org.vademecum.cli.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.client.Proofs;
import org.vademecum.client.trust.ProvenSection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a proof of what a section says. */
@Command(
    name = "verify-proof",
    mixinStandardHelpOptions = true,
    description = "Check a file that 'vademecum prove' wrote; needs no library and no network.")
public final class VerifyProofCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 64 << 20;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The proof.")
  private Path file;

  @Option(
      names = "--root",
      paramLabel = "FILE",
      required = true,
      description = "A root.json of the library that you trust, from the publisher.")
  private Path root;

  @Override
  public Integer call() {
    ProvenSection proven = Proofs.verify(read(file), read(root));
    Output out = Output.of(spec);
    out.line(
        "proved: edition %d of %s, published %s",
        proven.edition(), proven.collection(), proven.published());
    out.line("%s [%s] %s", proven.symbol(), proven.language(), proven.title());
    out.line("%s  %s", proven.section().id(), proven.section().text());
    return 0;
  }

  private static byte[] read(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new CommandException(path + " is too large to be what it should be");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CommandException(path + " cannot be read (" + e + ")");
    }
  }
}
