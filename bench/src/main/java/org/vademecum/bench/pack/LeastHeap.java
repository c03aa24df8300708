package org.vademecum.bench.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest heap in which a program ends well, found by halving.
 *
 * @param least megabytes that are tried
 * @param most megabytes that are taken to be enough
 * @param step between what is tried
 */
public record LeastHeap(int least, int most, int step) {

  /** Gives a program's arguments, which may differ from try to try. */
  public interface Arguments {
    List<String> next();
  }

  /** Megabytes with which another Java process runs a main class on this one's class path. */
  public int of(Class<?> program, Arguments arguments) throws IOException {
    int fails = least - step;
    int works = most;
    while (works - fails > step) {
      int middle = (fails + works) / 2 / step * step;
      if (runs(program, arguments.next(), middle)) {
        works = middle;
      } else {
        fails = middle;
      }
    }
    return works;
  }

  private static boolean runs(Class<?> program, List<String> arguments, int heap)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heap + "m", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
