package org.vademecum.server.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A FerretDB process whose data are SQLite files in a directory. */
final class FerretDb implements Deployment {
  private static final long START_NANOS = 20_000_000_000L;

  /** It scans a collection for every binary id. */
  private static final int SOCKET_MILLIS = 110_000;

  private static final long PAUSE_NANOS = 50_000_000L;

  private final Process process;
  private final int port;

  private FerretDb(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The binary in $VADEMECUM_FERRETDB or on the PATH. */
  static Optional<Path> find() {
    Stream<Path> named =
        Optional.ofNullable(System.getenv("VADEMECUM_FERRETDB")).map(Path::of).stream();
    Stream<Path> onPath =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .map(directory -> Path.of(directory, "ferretdb"));
    return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
  }

  static FerretDb start(Path binary, Path directory) {
    int port = freePort();
    try {
      Process process =
          new ProcessBuilder(
                  binary.toString(),
                  "--handler=sqlite",
                  "--sqlite-url=file:" + directory + "/",
                  "--state-dir=" + directory,
                  "--telemetry=disable",
                  "--debug-addr=-",
                  "--log-level=error",
                  "--listen-addr=127.0.0.1:" + port)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("ferretdb.log").toFile())
              .start();
      awaitPort(process, port);
      return new FerretDb(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitPort(Process process, int port) {
    long end = System.nanoTime() + START_NANOS;
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("FerretDB does not answer on port " + port);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String uri() {
    return "mongodb://127.0.0.1:" + port + "/?socketTimeoutMS=" + SOCKET_MILLIS;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
