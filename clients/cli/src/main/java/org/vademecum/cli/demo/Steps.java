package org.vademecum.cli.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.vademecum.cli.Output;

/** One line a step: what happened, bytes on the wire, time. */
final class Steps {
  private final Output out;
  private final long begun = System.nanoTime();
  private long last = begun;

  Steps(Output out) {
    this.out = out;
  }

  <T> T start(Supplier<T> server) {
    last = System.nanoTime();
    T started = server.get();
    done("server", "started on an embedded store, with throw-away keys made for this demo", 0);
    return started;
  }

  void done(String step, String what, long bytes) {
    long now = System.nanoTime();
    Duration took = Duration.ofNanos(now - last);
    String wire = bytes == 0 ? "" : ", " + Output.size(bytes) + " on the wire";
    out.line("%-10s %s%s, %s", step, what, wire, seconds(took));
    last = now;
  }

  double secondsSoFar() {
    return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f s", took.toNanos() / 1e9);
  }
}
