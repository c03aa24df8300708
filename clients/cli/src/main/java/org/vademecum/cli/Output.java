package org.vademecum.cli;

import io.vertx.core.json.Json;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Prints results: lines for people, JSON for scripts. */
public final class Output {
  private static final String[] UNITS = {"bytes", "KB", "MB", "GB"};

  private final PrintWriter out;

  private Output(PrintWriter out) {
    this.out = out;
  }

  /** The standard output of a command. */
  public static Output of(CommandSpec spec) {
    return new Output(spec.commandLine().getOut());
  }

  /** Prints one line. */
  public void line(String format, Object... args) {
    out.println(args.length == 0 ? format : String.format(Locale.ROOT, format, args));
    out.flush();
  }

  /** Prints a value as indented JSON. */
  public void json(Object value) {
    line("%s", Json.encodePrettily(value));
  }

  /** A size for people: exact up to 10,000 bytes. */
  public static String size(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 10_000 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return unit == 0
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%,.1f %s", value, UNITS[unit]);
  }
}
