package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.file.KeyFile;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.cli.keys.file.SecretFiles;
import org.vademecum.core.trust.key.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the public part of a private key. */
@Command(
    name = "public",
    mixinStandardHelpOptions = true,
    description = "Write the public part of a private key, of a person's or of a server's seed.")
final class PublicKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The private key's file.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NAME.pub.json",
      description = "File of the public key, named after its owner.")
  private Path out;

  @Override
  public Integer call() {
    VerifyingKey key = KeyFile.publicKeyOf(SecretFiles.read(file));
    NamedKey.write(out, key);
    Output.of(spec).line("wrote %s, key %s", out, key.id());
    return 0;
  }
}
