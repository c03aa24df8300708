package org.vademecum.cli.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.keys.file.Asking;
import org.vademecum.cli.keys.file.KeyFile;
import org.vademecum.cli.keys.file.Passphrases;
import org.vademecum.cli.keys.file.SecretFiles;
import org.vademecum.core.trust.key.SigningKey;
import picocli.CommandLine.Option;

/** Which key signs, and who says yes. */
final class SigningOptions {
  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEYFILE",
      description = "Your private key's file.")
  private Path key = Path.of("");

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File that holds the key's passphrase (default: asked at the terminal).")
  private @Nullable Path passphrase;

  @Option(names = "--yes", description = "Sign what is shown without asking.")
  private boolean yes;

  /** The key's file, not opened yet. */
  KeyFile keyFile() {
    return KeyFile.parse(SecretFiles.read(key));
  }

  SigningKey open(KeyFile file) {
    char[] known =
        file.isSealed() ? new Passphrases(passphrase, Asking.terminal()).known() : new char[0];
    return file.open(known);
  }

  boolean agreed(String question) {
    return yes || Asking.terminal().agrees(question);
  }
}
