package org.vademecum.cli.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;
import org.vademecum.cli.Output;
import org.vademecum.cli.keys.file.Asking;
import org.vademecum.cli.keys.file.KeptFiles;
import org.vademecum.cli.keys.file.KeyFile;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.cli.keys.file.Passphrases;
import org.vademecum.cli.keys.file.SecretFiles;
import org.vademecum.core.trust.key.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Make a key: a private file for its owner, and NAME.pub.json for everybody.")
final class NewKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "File of the private key, such as alice/alice.key, in a folder of its own.")
  private Path file;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File that holds the passphrase (default: asked at the terminal, twice).")
  private @Nullable Path passphrase;

  @Option(
      names = "--no-passphrase",
      description = "Encrypt nothing: whoever reads or copies the file can sign as its owner.")
  private boolean none;

  @Override
  public Integer call() {
    if (none && passphrase != null) {
      throw new CommandException(
          "--no-passphrase and --passphrase-file exclude each other: give one of them");
    }
    Output out = Output.of(spec);
    Path publicFile = NamedKey.beside(file);
    KeptFiles.requireNew(file);
    KeptFiles.requireNew(publicFile);
    Optional<char[]> chosen =
        none
            ? Optional.empty()
            : Optional.of(new Passphrases(passphrase, Asking.terminal()).chosen());
    SecureRandom random = new SecureRandom();
    SigningKey key = SigningKey.generate(random);
    SecretFiles.create(file, KeyFile.bytes(key, chosen, random));
    NamedKey.write(publicFile, key.publicKey());
    out.line("key %s", key.publicKey().id());
    out.line("  private: %s, for its owner only", file);
    out.line("  public:  %s, to give to whoever runs the ceremony", publicFile);
    if (none) {
      out.line("WARNING: it is not encrypted: whoever reads or copies the file can sign with it");
    }
    return 0;
  }
}
