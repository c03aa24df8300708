package org.vademecum.server.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.vademecum.server.store.Deployment;

/** The embedded store in a JVM of its own, which can be stopped, killed and started again. */
public final class StoreProcess implements Deployment {
  private static final String SAYS = "listening on 127.0.0.1:";
  private final Path directory;
  private Process process;
  private int port;

  public StoreProcess(Path directory) {
    this.directory = directory;
    this.process = launch(0);
  }

  private Process launch(int wanted) {
    try {
      Process started =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EmbeddedStoreMain.class.getName(),
                  "--dir",
                  directory.toString(),
                  "--port",
                  String.valueOf(wanted))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      port = awaitPort(started.inputReader(StandardCharsets.UTF_8));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int awaitPort(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SAYS)) {
        ForkJoinPool.commonPool().execute(() -> out.lines().forEach(ignored -> {}));
        return Integer.parseInt(line.substring(SAYS.length()));
      }
    }
    throw new AssertionError("the embedded store ended before it listened");
  }

  @Override
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /** SIGTERM; returns the exit status. */
  public int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts again on the same port. */
  public void restart() {
    process = launch(port);
  }

  @Override
  public void close() {
    stop();
  }
}
