package org.vademecum.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.http.Http;

/** A server in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on http://[^:]+:(\\d+)/");

  private final Process process;
  private final Http http;

  private ServerProcess(Process process, Http http) {
    this.process = process;
    this.http = http;
  }

  /** Starts one on the embedded store of a data directory and waits until it listens. */
  static ServerProcess start(Path data) {
    return start(data, Map.of());
  }

  /** Starts one with more settings, on a free port, and waits until it listens. */
  static ServerProcess start(Path data, Map<String, String> settings) {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    command.environment().put("VADEMECUM_DATA", data.toString());
    command.environment().put("VADEMECUM_PORT", "0");
    command.environment().remove("MONGODB_URI");
    command.environment().putAll(settings);
    try {
      Process process = command.redirectErrorStream(true).start();
      int port = awaitPort(process);
      String token = Files.readString(data.resolve("admin-token"));
      return new ServerProcess(process, new Http("http://127.0.0.1:" + port, token));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int awaitPort(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      seen.append(line).append('\n');
    }
    throw new AssertionError("the server did not start: " + seen);
  }

  Http http() {
    return http;
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** SIGTERM; the exit status. */
  int terminate() {
    process.destroy();
    return await();
  }

  int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
    await();
  }
}
