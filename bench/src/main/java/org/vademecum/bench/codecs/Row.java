package org.vademecum.bench.codecs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vademecum.bench.pack.Waiting;

/**
 * What one coder makes of a body.
 *
 * @param bytes of its file
 * @param encoding seconds
 * @param tool seconds of its own program to decode
 * @param java seconds to decode in a warm JVM
 * @param parsing seconds until what was decoded is sections
 * @param storing seconds until those are stored and indexed; 0 where that was not measured
 * @param heap smallest of a JVM that decodes, in MB
 */
record Row(
    String name,
    long bytes,
    double encoding,
    OptionalDouble tool,
    OptionalDouble java,
    double parsing,
    double storing,
    OptionalInt heap) {

  /** The head of a table of rows. */
  static final String HEAD =
      "| | bytes | ÷ raw | encode MB/s | decode MB/s, tool | decode MB/s, Java | Java heap MB"
          + " | sections at 1 Mbit/s | at 20 | searchable at 1 Mbit/s | at 20 |\n"
          + "|---|---|---|---|---|---|---|---|---|---|---|";

  private static final List<String> COLUMNS =
      List.of(
          "to_raw",
          "encode_mb_s",
          "tool_mb_s",
          "java_mb_s",
          "heap_mb",
          "wait_s_1mbit",
          "wait_s_20mbit",
          "searchable_s_1mbit",
          "searchable_s_20mbit");

  Row withHeap(int megabytes) {
    return new Row(name, bytes, encoding, tool, java, parsing, storing, OptionalInt.of(megabytes));
  }

  /** Figures by name. */
  Map<String, Object> figures(long raw, long body) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("bytes", bytes);
    figures.put("to_raw", round((double) bytes / raw));
    figures.put("encode_mb_s", speed(body, encoding));
    tool.ifPresent(seconds -> figures.put("tool_mb_s", speed(body, seconds)));
    java.ifPresent(seconds -> figures.put("java_mb_s", speed(body, seconds)));
    heap.ifPresent(megabytes -> figures.put("heap_mb", megabytes));
    Waiting.put(figures, "wait_s", bytes, decoding() + parsing);
    if (storing > 0) {
      Waiting.put(figures, "searchable_s", bytes, decoding() + parsing + storing);
    }
    return figures;
  }

  /** As a line of a table. */
  String line(long raw, long body) {
    Map<String, Object> figures = figures(raw, body);
    StringBuilder line = new StringBuilder("| ").append(name);
    line.append(" | ").append(String.format(Locale.ROOT, "%,d", bytes).replace(',', ' '));
    for (String figure : COLUMNS) {
      line.append(" | ").append(figures.getOrDefault(figure, ""));
    }
    return line.append(" |").toString();
  }

  /** The Java decoder's where there is one. */
  private double decoding() {
    return java.orElseGet(() -> tool.orElse(0));
  }

  private static double speed(long bytes, double seconds) {
    double speed = bytes / 1e6 / seconds;
    return speed < 10 ? round(speed) : Math.round(speed * 10) / 10.0;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
