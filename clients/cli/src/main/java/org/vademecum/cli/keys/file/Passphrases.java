package org.vademecum.cli.keys.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vademecum.cli.CommandException;

/**
 * Where passphrases come from.
 *
 * @param file the passphrase's file, which others must not read; at the terminal without it
 */
public record Passphrases(@Nullable Path file, Asking asking) {
  private static final int LEAST = 8;

  /** A passphrase for a new key, asked for twice. */
  public char[] chosen() {
    if (file != null) {
      return longEnough(read(file));
    }
    char[] once = longEnough(asking.secret("Passphrase for the new key"));
    if (!Arrays.equals(once, asking.secret("The same again"))) {
      throw new CommandException("the two passphrases differ: nothing was written, try again");
    }
    return once;
  }

  /** The passphrase of a key that is there. */
  public char[] known() {
    return file != null ? read(file) : asking.secret("Passphrase of the key");
  }

  private static char[] read(Path file) {
    String text = new String(SecretFiles.read(file), StandardCharsets.UTF_8);
    return text.replaceFirst("\\R\\z", "").toCharArray();
  }

  private static char[] longEnough(char[] passphrase) {
    if (passphrase.length < LEAST) {
      throw new CommandException(
          "the passphrase has "
              + passphrase.length
              + " characters, fewer than "
              + LEAST
              + ": take several words that nobody would guess");
    }
    return passphrase;
  }
}
