package org.vademecum.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.vademecum.server.publish.fault.SignerUnavailableException;

/**
 * A program that has a private key, or reaches one. It is called with one word, gets its input on
 * standard input, and answers on standard output; any exit but 0 is a failure, said on standard
 * error. Blocks.
 */
final class SignerProgram {
  private static final int MOST_BYTES = 16 << 10;

  private final Path program;
  private final Duration patience;

  /**
   * @param patience after which it is killed
   */
  SignerProgram(Path program, Duration patience) {
    this.program = program;
    this.patience = patience;
  }

  /** Calls the program; fails with {@link SignerUnavailableException}. */
  byte[] call(String word, byte[] input) {
    Path errors = temporary();
    try {
      Process process =
          new ProcessBuilder(program.toString(), word).redirectError(errors.toFile()).start();
      try {
        return answer(process, input, errors);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()));
    } finally {
      delete(errors);
    }
  }

  /** Reads and writes at once, so that neither side waits for the other. */
  private byte[] answer(Process process, byte[] input, Path errors) throws IOException {
    CompletableFuture<byte[]> output =
        CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    CompletableFuture<Void> written =
        CompletableFuture.runAsync(() -> write(process.getOutputStream(), input));
    if (!ends(process)) {
      throw failed("it took longer than " + patience.toSeconds() + " s");
    }
    if (process.exitValue() != 0) {
      throw failed("exit " + process.exitValue() + ", " + firstLine(errors));
    }
    return written
        .thenCombine(output, (done, answer) -> answer)
        .completeOnTimeout(new byte[0], 1, TimeUnit.SECONDS)
        .join();
  }

  private boolean ends(Process process) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("this server stops");
    }
  }

  /** A program that needs no input may end before it came. */
  private static void write(OutputStream to, byte[] input) {
    try (to) {
      to.write(input);
    } catch (IOException e) {
      // Its exit and answer say whether that mattered.
    }
  }

  private static byte[] read(InputStream from) {
    try (from) {
      return from.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private String firstLine(Path errors) throws IOException {
    try (InputStream in = Files.newInputStream(errors)) {
      String said = new String(in.readNBytes(500), StandardCharsets.UTF_8);
      return said.isBlank() ? "it said nothing" : said.strip().lines().findFirst().orElse("");
    }
  }

  private Path temporary() {
    try {
      return Files.createTempFile("signer", ".err");
    } catch (IOException e) {
      throw failed("no temporary file can be made: " + e.getMessage());
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  SignerUnavailableException failed(String why) {
    return new SignerUnavailableException(program.toString(), why);
  }
}
