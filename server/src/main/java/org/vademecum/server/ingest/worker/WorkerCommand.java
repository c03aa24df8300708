package org.vademecum.server.ingest.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker process is started: with this process's Java and class path, a fixed heap, an empty
 * environment, and where the system allows it without name spaces of network and processes that
 * anyone else shares.
 *
 * @param mainClass name of the class that runs in it
 * @param limits its heap and deadline
 * @param options further options of the virtual machine
 */
record WorkerCommand(String mainClass, WorkerLimits limits, List<String> options) {
  private static final String INSTALLED = "org.vademecum.server.ingest.worker.inside.WorkerMain";

  /** Of util-linux; what it starts dies with it. */
  private static final List<String> UNSHARE =
      List.of("/usr/bin/unshare", "--user", "--net", "--pid", "--fork", "--kill-child");

  private static final String HOSTS = "hosts";

  /** Seconds after which a worker gives up by itself when nobody ended it. */
  private static final long GRACE_SECONDS = 30;

  static WorkerCommand installed(WorkerLimits limits) {
    return new WorkerCommand(INSTALLED, limits, List.of());
  }

  /** Can a process be started apart from the others of this machine? */
  static boolean canIsolate() {
    return Files.isExecutable(Path.of(UNSHARE.get(0)));
  }

  /** Starts the process in a directory that is its own. */
  Process start(Path directory, boolean isolated) throws IOException {
    Files.createFile(directory.resolve(HOSTS));
    ProcessBuilder builder = new ProcessBuilder(line(directory, isolated));
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private List<String> line(Path directory, boolean isolated) {
    List<String> line = new ArrayList<>();
    if (isolated) {
      line.addAll(UNSHARE);
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(memory());
    line.addAll(sealing(directory));
    line.addAll(options);
    line.addAll(List.of("-cp", classPath(), mainClass));
    line.add(Long.toString(limits.deadline().toSeconds() + GRACE_SECONDS));
    return line;
  }

  private List<String> memory() {
    return List.of(
        "-Xmx" + limits.heapMebibytes() + "m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:MaxDirectMemorySize=16m",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError");
  }

  /** Output of the virtual machine kept off the protocol, no names looked up, nothing forked. */
  private static List<String> sealing(Path directory) {
    return List.of(
        "-XX:+DisplayVMOutputToStderr",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+DisableAttachMechanism",
        "-Xshare:auto",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + directory,
        "-Djdk.net.hosts.file=" + directory.resolve(HOSTS),
        "-Djdk.lang.Process.launchMechanism=REFUSED");
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
