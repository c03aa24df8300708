package org.vademecum.cli;

import io.vertx.core.json.Json;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Prints results: lines for people, JSON for scripts. */
public final class Output {
  private static final String[] UNITS = {"bytes", "KB", "MB", "GB"};

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final String SHOWN = "\uFFFD";

  private final PrintWriter out;

  private Output(PrintWriter out) {
    this.out = out;
  }

  /** The standard output of a command. */
  public static Output of(CommandSpec spec) {
    return new Output(spec.commandLine().getOut());
  }

  /** Prints one line. What others wrote cannot steer the terminal: control characters are shown. */
  public void line(String format, Object... args) {
    String line = args.length == 0 ? format : String.format(Locale.ROOT, format, args);
    out.println(CONTROL.matcher(line).replaceAll(SHOWN));
    out.flush();
  }

  /** The text on one line, without what would reorder or hide a part of it. */
  public static String oneLine(String text) {
    return STEERING.matcher(text).replaceAll(SHOWN);
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
