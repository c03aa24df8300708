package org.vademecum.cli.keys.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.cli.CommandException;

class PassphrasesTest {
  @TempDir Path folder;

  @Test
  void aNewOneIsAskedForTwice() {
    Answers answers = new Answers("plain words", "plain words");
    assertEquals("plain words", new String(new Passphrases(null, answers).chosen()));
    assertTrue(answers.left.isEmpty());
    refused("differ", new Passphrases(null, new Answers("plain words", "plain word")));
  }

  @Test
  void aShortOneIsRefused() {
    refused("fewer than", new Passphrases(null, new Answers("short", "short")));
  }

  @Test
  void aFileHoldsOneWithoutTheEndOfItsLine() {
    Path file = folder.resolve("own/passphrase");
    SecretFiles.create(file, "wörter und mehr\n".getBytes(StandardCharsets.UTF_8));
    Passphrases passphrases = new Passphrases(file, new Answers());
    assertArrayEquals("wörter und mehr".toCharArray(), passphrases.known());
    assertArrayEquals("wörter und mehr".toCharArray(), passphrases.chosen());
  }

  private static void refused(String because, Passphrases passphrases) {
    CommandException fault = assertThrows(CommandException.class, passphrases::chosen);
    assertTrue(String.valueOf(fault.getMessage()).contains(because), fault::getMessage);
  }

  /** A person who answers what was written down before. */
  private static final class Answers implements Asking {
    private final Deque<String> left;

    Answers(String... answers) {
      left = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public char[] secret(String question) {
      return left.remove().toCharArray();
    }

    @Override
    public boolean agrees(String question) {
      throw new AssertionError(question);
    }
  }
}
