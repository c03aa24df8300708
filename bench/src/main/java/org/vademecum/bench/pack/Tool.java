package org.vademecum.bench.pack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program of the system that others would use instead. */
public final class Tool {

  /** Is it there? */
  public static boolean has(String name) {
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(directory, name))) {
        return true;
      }
    }
    System.out.println("skipped: " + name + " is not installed (Debian has it)");
    return false;
  }

  /**
   * Runs a command with a file as its output.
   *
   * @return seconds of the clock
   */
  public static double run(List<String> command, Path directory, File output) throws IOException {
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private Tool() {}
}
