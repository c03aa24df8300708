package org.vademecum.client.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.vademecum.client.fake.Trees;

/**
 * Java programs under strace: the system calls by which they change files, and death at one of
 * them. Calls are counted by thread and name, as strace counts them when it injects.
 */
final class SystemCalls {
  private static final String CHANGING =
      "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,ftruncate,mkdir";
  private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((.*)");

  private final Path scratch;
  private final List<String> program;

  /**
   * @param scratch a directory for traces and temporary files
   * @param program a class and its arguments
   */
  SystemCalls(Path scratch, List<String> program) {
    this.scratch = scratch;
    this.program = program;
  }

  /** A moment in a program's life: before the n-th call of a name. */
  record Boundary(String call, int number) {}

  /** Skips the test, with one visible line, where strace cannot be used. */
  static void assumeThere() throws IOException, InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder("strace", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException notInstalled) {
      there = false;
    }
    if (!there) {
      System.out.println("skipped: kill at every system call (strace cannot be used here)");
    }
    Assumptions.assumeTrue(there);
  }

  /**
   * Runs the program to its end; the boundaries at which it changes something below a directory.
   */
  List<Boundary> count(Path below) throws IOException, InterruptedException {
    Path trace = scratch.resolve("trace");
    run(List.of("-y", "-o", trace.toString(), "-e", "trace=" + CHANGING), true);
    Map<String, Integer> seen = new HashMap<>();
    Set<Boundary> found = new LinkedHashSet<>();
    for (String line : Files.readAllLines(trace)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        String call = matcher.group(2);
        int number = seen.merge(matcher.group(1) + call, 1, Integer::sum);
        if (matcher.group(3).contains(below + "/")) {
          found.add(new Boundary(call, number));
        }
      }
    }
    return new ArrayList<>(found);
  }

  /** Runs the program until it is killed at a boundary; the call itself is not made. */
  void killAt(Boundary at) throws IOException, InterruptedException {
    String inject = "inject=" + at.call() + ":signal=SIGKILL:when=" + at.number();
    run(List.of("-o", "/dev/null", "-e", "trace=" + at.call(), "-e", inject), false);
  }

  private void run(List<String> options, boolean lives) throws IOException, InterruptedException {
    Path temporary = Files.createDirectories(scratch.resolve("tmp"));
    List<String> command = new ArrayList<>(List.of("strace", "-f"));
    command.addAll(options);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(program);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("output").toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end of " + command);
    }
    Trees.delete(temporary);
    if (lives != (process.exitValue() == 0)) {
      throw new AssertionError(options + ": " + Files.readString(scratch.resolve("output")));
    }
  }
}
