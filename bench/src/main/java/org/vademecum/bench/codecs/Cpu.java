package org.vademecum.bench.codecs;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vademecum.bench.pack.Tool;

/**
 * Processor time in seconds, of all threads together: other work on the machine changes it less
 * than the clock, and a phone's one core has to do it all.
 */
final class Cpu {
  private static final int ROUNDS = 5;
  private static final double WARM = 1.5;
  private static final double MEASURABLE = 0.3;
  private static final double LONG = 3;
  private static final String TIMED =
      "TIMEFORMAT='%3U %3S'; { time \"${@:2}\" 2>&3; } 3>&2 2>\"$1\"";

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  interface Task {
    void run() throws IOException;
  }

  /** Of a task in this process, once. */
  static double once(Task task) throws IOException {
    long started = PROCESS.getProcessCpuTime();
    task.run();
    return (PROCESS.getProcessCpuTime() - started) / 1e9;
  }

  /**
   * Of a task in this process that has run before, as often as it takes to measure it; of a long
   * one, of its second run.
   */
  static double median(Task task) throws IOException {
    double one = warmUp(task);
    if (one > LONG) {
      return once(task);
    }
    int times = (int) Math.max(1, Math.ceil(MEASURABLE / one));
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = once(repeated(task, times)) / times;
    }
    return median(rounds);
  }

  /** Seconds of one run, by the last that were made. */
  private static double warmUp(Task task) throws IOException {
    int times = 1;
    double spent = once(task);
    double last = spent;
    while (spent < WARM) {
      times *= 2;
      last = once(repeated(task, times));
      spent += last;
    }
    return last / times;
  }

  private static Task repeated(Task task, int times) {
    return () -> {
      for (int i = 0; i < times; i++) {
        task.run();
      }
    };
  }

  /** Of a command, the start of its process included. */
  static double tool(List<String> command, Path directory, File output) throws IOException {
    Path times = directory.resolve("times");
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash", times.toString()));
    timed.addAll(command);
    Tool.run(timed, directory, output);
    String[] parts = Files.readString(times).strip().split(" ", -1);
    return Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
  }

  /** The same of several runs, whose output is dropped; of a long one, of its first. */
  static double medianOfTool(List<String> command, Path directory) throws IOException {
    double[] rounds = new double[ROUNDS];
    rounds[0] = tool(command, directory, new File("/dev/null"));
    if (rounds[0] > LONG) {
      return rounds[0];
    }
    for (int round = 1; round < ROUNDS; round++) {
      rounds[round] = tool(command, directory, new File("/dev/null"));
    }
    return median(rounds);
  }

  private static double median(double[] rounds) {
    Arrays.sort(rounds);
    return rounds[rounds.length / 2];
  }

  private Cpu() {}
}
